/** Articles written for these tests. */
export const french = `Le premier train a traversé le nouveau pont samedi matin, et les habitants du village sont venus l’accueillir avec des fleurs. Le chef de gare a expliqué que le trajet jusqu’à la préfecture durerait désormais quatre heures au lieu de neuf.
Les ouvriers ont travaillé tout l’hiver malgré le gel et le manque de ciment. Une ingénieure a rappelé que les vieilles piles avaient été rongées par la crue du printemps dernier.
Les maraîchères espèrent vendre leurs légumes en ville dès le mois d’août. « Nous perdions la moitié de la récolte », se souvient l’une d’elles.
Où dormiront les voyageurs ? La mairie n’a pas encore décidé, mais un hôtel fermé depuis des années pourrait rouvrir à l’été.`;

export const german = `Der erste Zug fuhr am Samstagmorgen über die neue Brücke, und die Bewohner des Dorfes begrüßten ihn mit Blumen. Der Bahnhofsvorsteher erklärte, die Fahrt in die Kreisstadt dauere künftig vier statt neun Stunden.
Die Arbeiter hatten trotz Kälte und fehlenden Zements den ganzen Winter durchgehalten. Eine Ingenieurin erläuterte, das Hochwasser habe die alten Pfeiler unterspült.
Die Bäuerinnen hoffen, ihr Gemüse bald auf dem Markt verkaufen zu können. Über den Fahrpreis wird der Gemeinderat erst nächste Woche entscheiden, für Schüler bleibt die Fahrt bis zum Jahresende kostenlos.
In der Bücherei hängen große Pläne und Fotos, die zeigen, wie mühsam der Bau war.`;

export const spanish = `El primer tren cruzó el puente nuevo el sábado por la mañana y los vecinos del pueblo salieron a recibirlo con flores. El jefe de estación explicó que el viaje a la capital durará cuatro horas en lugar de nueve.
Los obreros trabajaron todo el invierno a pesar del frío y de la falta de cemento. Una ingeniera recordó que la crecida del año pasado había dañado los viejos pilares.
Las agricultoras esperan vender sus verduras en la ciudad. ¿Cuánto costará el billete? El ayuntamiento aún no lo ha decidido, pero los niños viajarán gratis hasta el otoño.
También abrió sus puertas una exposición con planos, cartas y fotografías de la construcción.`;

export const turkish = `İlk tren cumartesi sabahı yeni köprüden geçti ve köylüler onu çiçeklerle karşıladı. İstasyon şefi, şehre yolculuğun artık dokuz değil dört saat süreceğini söyledi.
İşçiler soğuğa ve çimento eksikliğine rağmen bütün kış çalıştı. Bir mühendis, geçen baharki taşkının eski ayakları aşındırdığını anlattı.
Çiftçiler sebzelerini şehirde satmayı umuyor. Belediye bilet ücretine henüz karar vermedi; öğrenciler yıl sonuna kadar ücretsiz yolculuk yapacak.
Kütüphanede köprünün yapılışını gösteren fotoğraflar, mektuplar ve eski bir harita sergileniyor.`;

export const polish = `Pierwszy pociąg przejechał w sobotę rano przez nowy most, a mieszkańcy wsi powitali go kwiatami. Zawiadowca stacji wyjaśnił, że podróż do miasta potrwa odtąd cztery godziny zamiast dziewięciu.
Robotnicy pracowali całą zimę mimo mrozu i braku cementu. Inżynierka przypomniała, że zeszłoroczna powódź podmyła stare filary.
Rolniczki mają nadzieję, że będą sprzedawać warzywa na targu. Rada gminy nie zdecydowała jeszcze, ile będzie kosztował bilet, ale uczniowie do końca roku pojadą za darmo.
W bibliotece można obejrzeć zdjęcia, listy robotników oraz mapę dawnej linii.`;

export const czech = `První vlak přejel v sobotu ráno přes nový most a obyvatelé vesnice ho přivítali květinami. Přednosta stanice vysvětlil, že cesta do města bude nyní trvat čtyři hodiny místo devíti.
Dělníci pracovali celou zimu navzdory mrazu a nedostatku cementu. Inženýrka připomněla, že loňská povodeň podemlela staré pilíře.
Zemědělci doufají, že budou moci prodávat zeleninu na trhu. Obecní rada ještě nerozhodla, kolik bude stát jízdenka, ale žáci pojedou do konce roku zdarma.
V knihovně jsou k vidění fotografie, dopisy a mapa staré trati.`;

/**
 * What sites put around an article. Phrases are compared folded; a line is furniture where nothing
 * but such phrases, numbers and signs stand on it.
 */
export const furniturePhrases: readonly string[] = [
  // Sharing and tools.
  ...['شارك', 'شاركها', 'شارك الخبر', 'شارك المقال', 'شارك هذا المقال', 'شارك على', 'مشاركة'],
  ...['طباعة', 'اطبع', 'حفظ', 'إرسال', 'أرسل', 'نسخ الرابط', 'انسخ الرابط', 'تم النسخ', 'استمع'],
  ...['استمع إلى المقال', 'حجم الخط', 'تكبير الخط', 'تصغير الخط', 'تابعنا على', 'تابعونا على'],
  ...['تابعنا', 'فيسبوك', 'فيس بوك', 'تويتر', 'إكس', 'واتساب', 'واتس اب', 'تلغرام', 'تيليغرام'],
  ...['تيليجرام', 'تليجرام', 'انستغرام', 'إنستجرام', 'يوتيوب', 'لينكد إن', 'لينكدإن', 'بريد'],
  ...['البريد الإلكتروني', 'ماسنجر', 'بنترست', 'google news', 'أخبار جوجل', 'على', 'عبر'],
  ...['share', 'share this', 'share this article', 'share on', 'tweet', 'email', 'e-mail', 'print'],
  ...['pin', 'copy link', 'save', 'listen', 'follow us', 'follow us on', 'facebook', 'twitter'],
  ...['whatsapp', 'telegram', 'linkedin', 'instagram', 'youtube', 'pinterest', 'reddit', 'viber'],
  ...['messenger', 'tiktok', 'vk', 'vkontakte', 'partager', 'partager sur', 'imprimer', 'envoyer'],
  ...['copier le lien', 'поделиться', 'поделитесь', 'поделиться в', 'печать', 'распечатать'],
  ...[
    'вконтакте',
    'одноклассники',
    'телеграм',
    'фейсбук',
    'твиттер',
    'слушать',
    'скопировать ссылку',
  ],
  ...['اشتراک گذاری', 'اشتراک‌گذاری', 'به اشتراک بگذارید', 'چاپ', 'ارسال', 'تلگرام', 'توییتر'],
  ...['compartir', 'imprimir', 'teilen', 'drucken', 'paylaş', 'yazdır'],
  // Comments and subscriptions.
  ...['تعليقات', 'تعليق', 'التعليقات', 'أضف تعليق', 'أضف تعليقا', 'اترك تعليقا', 'لا توجد تعليقات'],
  ...['اشترك', 'اشترك الآن', 'اشترك في النشرة البريدية', 'تسجيل الدخول', 'comments', 'comment'],
  ...['leave a comment', 'no comments', 'subscribe', 'sign in', 'log in', 'commentaires'],
  ...['laisser un commentaire', "s'abonner", 'комментарии', 'оставить комментарий', 'подписаться'],
  ...['نظرات', 'ارسال نظر'],
  // Ways through the page.
  ...['انتقل إلى المحتوى', 'تخطي إلى المحتوى', 'تجاوز إلى المحتوى الرئيسي', 'القائمة', 'بحث'],
  ...['skip to content', 'skip to main content', 'skip to navigation', 'menu', 'search', 'close'],
  ...['back to top', 'aller au contenu', 'aller au contenu principal', 'recherche'],
  ...['перейти к содержанию', 'меню', 'поиск', 'наверх', 'منو', 'جستجو', 'الخبر السابق'],
  ...['الخبر التالي', 'السابق', 'التالي', 'العودة إلى الأعلى', 'next article', 'previous article'],
];

/** Where an advertisement stood; furniture wherever it stands. */
export const advertisementPhrases: readonly string[] = [
  ...['إعلان', 'إعلانات', 'مساحة إعلانية', 'advertisement', 'advertising', 'advert', 'sponsored'],
  ...['publicité', 'реклама', 'آگهی', 'تبلیغات', 'publicidad', 'anzeige', 'werbung', 'reklam'],
];

/** How languages name themselves in a switcher; one alone on its line is enough. */
export const languageNames: readonly string[] = [
  ...['العربية', 'عربي', 'بالعربية', 'english', 'français', 'русский', 'рус', 'فارسی', 'türkçe'],
  ...['español', 'deutsch', 'italiano', 'português', 'українська', 'کوردی', 'كوردي', 'اردو'],
  ...['עברית', '中文', '日本語', 'انجليزي', 'إنجليزي', 'الإنجليزية', 'فرنسي', 'الفرنسية'],
];

/** Two-letter names of languages; two of them or more make a switcher. */
export const languageCodes: readonly string[] = [
  ...[
    'ar',
    'en',
    'fr',
    'ru',
    'fa',
    'tr',
    'es',
    'de',
    'it',
    'pt',
    'uk',
    'ku',
    'ur',
    'he',
    'zh',
    'ع',
  ],
  ...['ру', 'eng', 'rus', 'ara', 'fra', 'esp', 'укр', 'ua', 'kz'],
];

/** Sections of a site. Furniture only in a menu, or above the title. */
export const sectionNames: readonly string[] = [
  ...['الرئيسية', 'الصفحة الرئيسية', 'أخبار', 'الأخبار', 'آخر الأخبار', 'سياسة', 'اقتصاد', 'رياضة'],
  ...['ثقافة', 'مجتمع', 'محليات', 'محلي', 'دولي', 'عربي ودولي', 'عربي', 'عالم', 'العالم', 'صحة'],
  ...['تكنولوجيا', 'علوم', 'منوعات', 'آراء', 'رأي', 'مقالات', 'تقارير', 'حوادث', 'فن', 'فنون'],
  ...['تعليم', 'فيديو', 'صور', 'اتصل بنا', 'من نحن', 'عاجل', 'كتاب وآراء', 'دين'],
  ...['home', 'news', 'politics', 'business', 'sport', 'sports', 'culture', 'world', 'opinion'],
  ...['health', 'science', 'technology', 'tech', 'local', 'video', 'videos', 'photos', 'about us'],
  ...['contact us', 'contact', 'education', 'travel', 'accueil', 'politique', 'économie', 'monde'],
  ...['société', 'sciences', 'главная', 'новости', 'политика', 'экономика', 'общество', 'спорт'],
  ...['культура', 'в мире', 'наука', 'خانه', 'صفحه اصلی', 'اخبار', 'سیاست', 'سیاسی', 'اقتصادی'],
  ...['ورزش', 'ورزشی', 'فرهنگ', 'فرهنگی', 'اجتماعی', 'جهان'],
];

/** Where a breadcrumb starts. */
export const breadcrumbRoots: readonly string[] = [
  ...['الرئيسية', 'الصفحة الرئيسية', 'رئيسية', 'home', 'homepage', 'accueil', 'главная'],
  ...['خانه', 'صفحه اصلی', 'inicio', 'startseite', 'anasayfa', 'ana sayfa', 'головна'],
];

import type { WrittenLanguage } from './written-language.ts';

/**
 * How often the letters and the pairs of letters of a language occur, for telling encodings apart by what reads
 * best. Counted over the translated messages of free desktop software and of the TypeScript compiler,
 * Arabic over encyclopedia paragraphs as well. Classes parted by spaces, the most frequent first: what
 * stands in the last occurs in one part of 65,536, in the one before in two, then in four, and so on;
 * `-` is a class without members, and `_` the edge of a word.
 */
export const latinAlphabets = {
  en: {
    letters: 'e tanosir lcdp hmufy bgwv xk j q z - - - - -',
    pairs: [
      '- e_ s_t__a_tn_ d__iineronth_oreores_cr_an_sattehearletipe_fedy_en it_b_mme_w_nst_eisde_pa',
      '_ra_rndecno_diocotyasngrtalhatoseotntg_o_cactberofisiyplaliexrive_lf_usamh_ prnacloftstail',
      'acneetl_ns_ucencunpossomchllodouic_heamplom_moopfopaemuloldixpursoutgemaiewhwilytrnnimelrs',
      'idhiadowva blryagefhoptduab_vigifnlwoirsaturuldplrrdsaifrck_jc_wakerdavspfeibcimubujsdoial',
      'uaumiueshayivuprnxtev_gscw_nip_x_sutt brqubabyapnpgnfuk_mbweovocfaeerccriposje_ypudapmddrg',
      'gupiumppuieprmltyoucu_syccnuvimmnyeibowrmsobpsnfls_kynlvbinvew oesk_qootltcysakftgagiojeqw',
      'nghsxkiuaizzebjtweyogubgrrffyi_rlgsb_htugwsytoacuhrafrkgludkuksokegkafl sltpxiq_awgobsggdy',
      'aqknffdrywjaphrvgmnmsnaxv_lfjonkcmymsdxa - - -',
    ].join(''),
  },
  fr: {
    letters: 'e isrnta oludcp méf vghb qxy àèjê zkw ô î ç â ùûï œë',
    pairs: [
      '- e_ _ds__ldees leonr_t_n__preerti_s_aen_cnt_eteurio ouanin_n_ilaa_cochliatneispa_ustl_sef',
      'itrpo_r_tarmeu_ut_meunsorie_falqud_unitsiueraicveasct_osstaecriré om_vilnopeceetmandé_prau',
      'blroéeemaimpiracrtdéncduhersdaimgehiéc_bsavacaexdisuoi_éérusnnnisoi_loopllelà_c_igifagtorr',
      'ibid_à_g iqplmoosnamidotéodtthatsfoulgnuiavmmabêtivocolnéffx_ppm_ciupapnuptét_qsérmamspéfc',
      'rcutumbésp_o_uvcltyotpéépiaucrcgigulu_h_êngvoumméypbof_nvz_fargba adlésygrezviafbrémnfdrob',
      'bihopueaélrnpithg_ef_jvéruxtegxijotèuxgab_iprdepèriéxpltbuscy_uajeymrvogh_ géaqcclsfééduéf',
      'eysmuètk__xbjixxeshckvr_wedubég_keqpsphès_zéaflaxénhéèmxésqajaîmscéglevfurèynmèbefrnqv_în ',
      'bsfseiwaièofeblèévébayôtudgolykakerôôlow - - -',
    ].join(''),
  },
  de: {
    letters: 'e nitr sadluh ogcmbfkp zwvü - yäxö j ßq - - - - -',
    pairs: [
      '- n_ener e_t_chteeide _dr_in_age_ss_ie_ebestunicrees_n anndonngatletine_iis_wse_f_knintit_',
      'v_bscelwehedarthtaual_mzearme_udid_rd_zetorvesi_g_pnnigm_hlg_uslifel_ llltiorass_otah__tri',
      'kezuabrs_lurasfünaehns_rlakovomiufpaemtzkaimktruamumi_maodnuhahrprür_hwiebil trf__cpeegols',
      'proefckrwactsfooputommmrnirfiaknzgrp_ekexnkdulsagtuu_rgwagabacoptttk_hirzloecedpogibitonfs',
      'oadtyhnrbrmypfabluenoülguänztmpgsmosugüib eutha_uliffugtüssgffobsarfübivo_ucidldluzib__üug',
      'y_rüahrceaotoslglümurhnbrlsyglocx_bugnfrubrkepklhojeftikupiaviwudrdoeeplapbrpipfc_shrrncße',
      'xtzarvtüwo_jmbogücip vacapppuössdrätfz_oklöxikuquühflizütbtügewtlceaiezswläzwhäbo_qbjär_äl',
      'bköhskictönv_uanwysskfsbsouählnwäafkrsf - - - -',
    ].join(''),
  },
  es: {
    letters: 'e aornis dlctu pm bfvgó háqx yzjí úkw éñ - - - - -',
    pairs: [
      '- e_o_ a_de_d_es_n_ enes_sar_perr__cl_rera_l_ala_ndocielnosecoortentonadta inalstos_ucaónt',
      'oióueictiroecac_rda_tunastrpanali_m_ilo_fneidrisianpoio_olefimaom medipemipuqundedchis_vit',
      'prcencctieetiasoamatt_iv_babsambbliremmpmoopveusspvavobiolexniim_heabrrc rtrmd_nsy_ccegocs',
      'ucuhescrriggu_gip_qurilifzallplodhihauautcrgiclbatuibobviefizul_yumbeltjefarsruuitáfoudálo',
      'tgrgefupcá_eb várdbolungavganfeppiaprgínó_i_nvucubfeupnup_evgorádulíxiagx_c_xtm_xpg_u_ayaj',
      'aumánúejeeh_muf_joptgnbuód sh_wúmañímrnbjazrvckogeqhok_ño_xíasílóaqcóásánólz_eub_eoróámflo',
      'ifrmnñammnlwajatsbt_ídmsqezls_jyabythúnrlpsiqsóeñugssyt ouoflmv_oqmóésffúsovsdkegllvcírpbs',
      'juríldslsmij_krqmétygmbúué_áw_drárúlowác - - -',
    ].join(''),
  },
  it: {
    letters: '- eioantr lscdp umg vfzbh - èyqk wxà òj ùé - - ì -',
    pairs: [
      '- e_ o_a_i_on_d reer_i_s_cn_dil_to_ptain_nneriatleconoilio_adeteenesntsttioralel_l ar_eral',
      'apolimellsi_rsezi_ussunicfica_fit_timpero_mlonaanostttrsochma_v_oomr_ismp prnit_veetbiiaut',
      'olvandazscdaciecpasaamgiusè__ècesuhemoasibdoegspviopizif_gidhi_bmid_agiremiertgeod zaggurr',
      'rpuacivipigquncocabngottunsulcrzznu_qccppuermiurss_ovpiguuinzuaedavy_lteaupapfogavoev_hogb',
      'arcplà_gouoeiduefrgg_ umcurnadgngrglmmmbfannblp_h_benfctlufeclezryruautàckc_m_pzhafurdourv',
      'u_epk_bomuff_wò_aishuòbrbugh obf_x_bbnvebuztpù_exwathfrkezeb_np_krludoiubfliùpthoof_x_jlsv',
      'vzovulc v_ugé_eoty_zw_afufwitclmnkbyowsleeixayhuytsyucyptshélbiàpgxtràkawoeqpsldlpfs_ytmlv',
      'sqvrswoodrrzkujs gsddrfmsqltloarpkstdozlf - -',
    ].join(''),
  },
  pt: {
    letters: '- eaoris dtncmpl uf vãhgbç xáqíz éó jõykúwê - â à - ô -',
    pairs: [
      '- o_ a_e__ddes_ _ar__ees_pardoer_c_sraãotead_nco_oreinntm_orenostada _fse_iroalpoiccapaass',
      'tmalimeem_tfionti_u_momvetoriecirçãl_tridan_relnoumpris_leiss imlonãqunaaçchmpdilacihepend',
      'ia_vmoamat_bioitsosaexetfolesiacu_vaodhailt_ouocutnhueninespncctceurrtizrr efolhoivnsopmii',
      'gusrm_qé__gui_égesízaívguscapifuavotulhipsucrõesãotviltfaabunavedaiuld_cun_egplçõupmbi_á_c',
      'laoobrsnvbab__hepevfega x_álrggragbivábrnfnubopçp_piduc_ártáovxtgirueablluçabeiçrág_xprqbu',
      'oif_ibng_jrdrnídcçeç_xiez_gognauixh_azzejanúk_xixey_aíórúmrãogrv _wrcnçênptçofumuckdrtóímó',
      'dllávmóbsebníubeqó_sópuiqmábyje_íytémshíchulvtélsuçziínejthtyudbtffiápsofâmxawitsxoeztãhi_',
      'k_zsqeuju uflmv_kevrsysv_úsáúlfrbjafmé_á - - -',
    ].join(''),
  },
  tr: {
    letters: '- aeilrn ısdtmk youb şgçzücpğv höf - x wj q - - â -',
    pairs: [
      '- - n_r_la i__be_erleı_ar_dina_an_sen_i_amayair_kdeilk_ri_y _glialbinımetandamsiınraakekne',
      'sıdi_eay_tdıterıtit_ni_oelırılulolordarelıemgeu_yoiçeset_vatadaslll_saişizçina veçeklstdok',
      'am_z_seun_heğğikikuosbaimmiikyetı_çeçsyey_ponisrllmşl_mazurışştgibu_nmllukenuiy_öha_ukts_ü',
      'rruaşbermş_itokedmıyıpald ıkrdrsabnlımnmümkotüağcaünöncertapumıy_l_feşsotudurüntzip_ncgöut',
      'd_ü_zeboça_rçıız_cısğeacğıipeccımuahzauygüözhefadüşişalütlkıody_iğevksşıcizıltsüyi f_açifü',
      'zükomöruşzlidloıchirgsunüro_üç_o_icrknonguzığmotmtrviyüva_şculgpetohtpıco_zfic_ülğlx_ynösp',
      'ozch_ıdşmg_ğuyuölylprpiygplguopmbgrefoğoşblnsfımüğrsnotşe yrusböüstkrçuğezukv_üylndlzgmddö',
      'ıtşkzdmsfooyçoebptchafzmşuıfex_xzurşnruc - - - -',
    ].join(''),
  },
  pl: {
    letters: '- aeion wztrsypkcud lmj gbłż ąęhśćóf ń xv ź q - - - -',
    pairs: [
      '- - niiee_a__p _n_wannao_y_st_zi_ow_spowa_du_cz en_ozaralipr_mwyiaodzerzt_takow__uć__twi_k',
      'zyneonnyerdoikro_borcijecheskaaral_jmimotyki_ato_ire leakatcjacingoawm_ekz_telano_cish_egs',
      'z_r_lówmayczndaejj_piplk_skweastrmeożemntlod_osomięścamokjakuios_optuę_ymcezw_eelet_gpasiż',
      'nusazadą_olobwodndełoluicośłaużdzozączożyytsuać jiywecn_rtryr_ziałedsekrypoglnezajżeockt_f',
      'ysumbiłąfisywnklujunruślotbyjąyćapidb_giitguucdłagiwspl_tkp_puróurzmtóepbrksbłeśtwdlmułuso',
      'ykgaeżędpcpeubsandfoądbawsrsewcygryjśćdycaut abkcdręcg_boducoc_nukórmażbetęilblybjśimyfigt',
      'nrisłho_hugołićmpgnyśnnylnfbuiądcrcscń_ł_iuwłępż_nąjsncrgnsukzuzbdpórudmyłęlkefnkynupkłbs_',
      'śjęeńńcizf_zęulłyuwyrheząha_ż głońsjdick - - - -',
    ].join(''),
  },
  cs: {
    letters: '- oena tsprvuilkíd mzácbyhj řčéžý ěgfš ůx w úó ňq ťď - - -',
    pairs: [
      '- - _pe__n _sí_o_postt__vu_ova_níneennaro_zou y_atorprteje_j_a_kno_opř_dchod_mi__ttaratoze',
      'vaseloé_elerkosolilebořem_es_bhonáý_itlaánal á__cvetuinceankavádetireosars_zar_v__un_adnéo',
      'nvydonýedolubak_i_rmek_etazacntvýobekl_asrudad_dnskvoříeph_ujtrkuotavřitnužamtyslemznomisč',
      'emobaů_klávypebezrá_hktázožozupiccí_l ačžiplmaísokik_fecivyb_čhyp_utevkákypaátz_nubyrilzex',
      'nipižeěnim_ezolíněměfiícvnítlnádidsamádrrtmuciě_apusíkduvéýcčíbudijíulpíspejálabočšenykéop',
      'pedá_řluildkurpuláckcomiudtíocímumdpbrunmpmíc_jaéhnsvězáigtěfoaj ojémzíyt_gahsundíčhljspnv',
      'iylryč_sysiínžíjirnzdrvdyrmtvhetřkevíšíifž_ipzpsígutlkrhazičnářgenkbesáohvlbsblméjmřážnílg',
      'nbýídámkn_úýt_žizjtořukkcrgxtdsvuásyshu - - - - -',
    ].join(''),
  },
  hu: {
    letters: '- eatls nrkoziám égvhybd pfcjuíóö őü ú űxw - q - - - -',
    pairs: [
      '- - a__a t_elszs__klek_enet_me__emen_ás_fl_te_sz__n at_hegálésneeri_altá_tm_hagyreazorezcs',
      'emíttaesol_lin_vra_bakanlasonysantarkeérttvaltektékartbeó_asy_ llveontozer__pse_c_éokjekim',
      'aájyeheozjliszág__iagáraposfáköikláfeő_énkosslitiadlynifobaottóhoánnáztsincna_rmálégekéroá',
      'tülomumhindlóvádeséznzi_dvé_gstrágazésá iltuéguld_milmzadoussíampaja_oitogéllorilíéptrigzo',
      '_áku_jibpormzőktp_eh_uét_zámnéírözpctöbiabmogodayolvpelhékutrvv_prb_ciimörngevtőnomélőtkvi',
      'ejövódfibbókévedlstvthágai ytiórüdiidrsc_eápékkblönldmbopréívlktltíiankrlrgvobágjljyazóölr',
      'ntygrdádégéuntsajrrzöyvmóshöszícerdivvtgnlnjtábávrzyijábopuím_ölccí_úo_dőgigáníólf_lgizice',
      'xsux_coobgunsnnghrctjchsrurefksodmuzkől - - - - -',
    ].join(''),
  },
  ro: {
    letters: 'e iatr nulcsodp ămf bvţgşz îhx - âkjwy - - q - - -',
    pairs: [
      '- e_ re_da_ă__s _atedeari__cer_pt_atu__nineaulntstl_un_f _eenrinuţifitrlileieoresaltatiecn',
      '_neruse_ica_lmeicr_ilpeutracoelactăim_m_uluşi_t_îitniînce_oculoondilamaiuoa_rtu siprcturui',
      'poets_işum_vtoancicăroisvaved_oczădaazch_bpairndo_izmpnasuăriaexscfopusabiaţolopmiasemiiid',
      '_gspifomhertauivzanc eşosrărmeiepp_crnsnoplsăc__şcţipmoioabhiodbumbapptrsupştgiadegotmălăa',
      'mduafgeb_pţm_edltmufeevvinţpinăx_doibaizeezbliţzi uaguefboânngbarcgrusătnfgăebsoobdărnigrg',
      'faagxtajuccâpăouşedr_hgag_ăsf_xiubavfucc_xclaşvă_weţrvog mnv_llbek_y_xpşanvrdxevoţăşupssho',
      'z_zfăgnsmugrhjuţeh_goixjawinztâeetpckăţsfoi_k_jâtudwafloftllsj_br zuhaaxăuzottfffrsseouţnr',
      'ârdgglkeţarţz_thuăbătyjeufbţnlftghrfuzts - - -',
    ].join(''),
  },
} as const satisfies Readonly<Record<string, WrittenLanguage>>;

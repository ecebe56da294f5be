// Territories that the published list does not name have no home there and are reported as not carried.
const LIST = `
  AD:andorra AE:united_arab_emirates AF:afghanistan AG:antigua_and_barbuda AL:albania AM:armenia AO:angola
  AR:argentina AT:austria AU:australia AZ:azerbaijan BA:bosnia_and_herzegovina BB:barbados BD:bangladesh
  BE:belgium BF:burkina_faso BG:bulgaria BH:bahrain BI:burundi BJ:benin BN:brunei BO:bolivia BR:brazil BS:bahamas
  BT:bhutan BW:botswana BY:belarus BZ:belize CA:canada CD:drc CF:central_african_republic CG:congo CH:switzerland
  CI:cote_divoire CL:chile CM:cameroon CN:china CO:colombia CR:costa_rica CU:cuba CV:cabo_verde CY:cyprus
  CZ:czech_republic DE:germany DJ:djibouti DK:denmark DM:dominica DO:dominican_republic DZ:algeria EC:ecuador
  EE:estonia EG:egypt ER:eritrea ES:spain ET:ethiopia FI:finland FJ:fiji FM:micronesia FR:france GA:gabon GB:uk
  GD:grenada GE:georgia GH:ghana GM:gambia GN:guinea GQ:equatorial_guinea GR:greece GT:guatemala GW:guinea_bissau
  GY:guyana HN:honduras HR:croatia HT:haiti HU:hungary ID:indonesia IE:ireland IL:israel IN:india IQ:iraq IR:iran
  IS:iceland IT:italy JM:jamaica JO:jordan JP:japan KE:kenya KG:kyrgyzstan KH:cambodia KI:kiribati KM:comoros
  KN:st_kitts_and_nevis KP:north_korea KR:south_korea KW:kuwait KZ:kazakhstan LA:laos LB:lebanon LC:st_lucia
  LI:liechtenstein LK:sri_lanka LR:liberia LS:lesotho LT:lithuania LU:luxembourg LV:latvia LY:libya MA:morocco
  MC:monaco MD:moldova ME:montenegro MG:madagascar MH:marshall_islands MK:macedonia ML:mali MM:myanmar MN:mongolia
  MR:mauritania MT:malta MU:mauritius MV:maldives MW:malawi MX:mexico MY:malaysia MZ:mozambique NA:namibia
  NE:niger NG:nigeria NI:nicaragua NL:netherlands NO:norway NP:nepal NR:nauru NZ:new_zealand OM:oman PA:panama
  PE:peru PG:papua_new_guinea PH:philippines PK:pakistan PL:poland PS:palestine PT:portugal PW:palau PY:paraguay
  QA:qatar RO:romania RS:serbia RU:russia RW:rwanda SA:saudi_arabia SB:solomon_islands SC:seychelles SD:sudan
  SE:sweden SG:singapore SI:slovenia SK:slovakia SL:sierra_leone SM:san_marino SN:senegal SO:somalia SR:suriname
  SS:south_sudan ST:sao_tome_and_principe SV:el_salvador SY:syria SZ:swaziland TD:chad TG:togo TH:thailand
  TJ:tajikistan TL:timor_leste TM:turkmenistan TN:tunisia TO:tonga TR:turkey TT:trinidad_and_tobago TV:tuvalu
  TW:taiwan TZ:tanzania UA:ukraine UG:uganda US:usa UY:uruguay UZ:uzbekistan VA:vatican
  VC:st_vincent_and_the_grenadines VE:venezuela VN:vietnam VU:vanuatu WS:samoa YE:yemen ZA:south_africa ZM:zambia
  ZW:zimbabwe`;

/** ISO 3166-1 codes and the ids of Primero's published list of countries, which are English words. */
export const countries: Readonly<Record<string, string>> = Object.fromEntries(
  LIST.trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

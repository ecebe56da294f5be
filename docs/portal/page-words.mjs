const en = {
  address: '/',
  lang: 'en',
  dir: 'ltr',
  republic: 'Republic of Nayara',
  ministry: 'Ministry of Social Affairs',
  service: 'Child Protection Service',
  title: 'Register a child on the move',
  lead: 'For caseworkers who meet a child alone, separated from their family, or on the way with them. Fill in what the child wants to tell today; everything else can follow.',
  demonstration: 'Demonstration of an invented state. Do not enter anything about a real child.',
  skip: 'Skip to the form',
  languagesLabel: 'Language of this page',
  breadcrumbsLabel: 'You are here',
  forStaff: 'For caseworkers',
  asideLabel: 'Help with this form',
  beforeTitle: 'Before you begin',
  beforePlace: 'Find a quiet place where nobody else can listen, and sit down with the child.',
  beforeWords: 'Say who you are, what you write down, and who will read it. The child may stop at any time.',
  beforeNetwork: 'You need no network. What you send waits on this device until there is one.',
  beforeDevice:
    'What you write is sealed with your passphrase on this device. Nobody can bring a lost passphrase back.',
  dangerTitle: 'Is the child in danger now?',
  danger: 'Stop here. Call the duty officer whose number is on your service card, and stay with the child.',
  loading: 'The form is loading. It needs a browser of the year 2023 or later that may run scripts.',
  street: '4 Cedar Street, Nayara',
  privacy:
    'This page sends registrations to the Child Protection Service and nothing to anybody else. It counts no visits and sets no cookies.',
  invented:
    'The Republic of Nayara does not exist. The page shows how a form of Amparo stands in the portal of a ministry.',
};

const fr = {
  address: '/fr/',
  lang: 'fr',
  dir: 'ltr',
  republic: 'République de Nayara',
  ministry: 'Ministère des Affaires sociales',
  service: 'Service de protection de l’enfance',
  title: 'Enregistrer un enfant en déplacement',
  lead: 'Pour les travailleurs sociaux qui rencontrent un enfant seul, séparé de sa famille ou en route avec elle. Notez ce que l’enfant veut dire aujourd’hui ; le reste peut suivre.',
  demonstration: 'Démonstration d’un État inventé. N’écrivez rien sur un enfant réel.',
  skip: 'Aller au formulaire',
  languagesLabel: 'Langue de cette page',
  breadcrumbsLabel: 'Vous êtes ici',
  forStaff: 'Pour les travailleurs sociaux',
  asideLabel: 'Aide pour ce formulaire',
  beforeTitle: 'Avant de commencer',
  beforePlace: 'Trouvez un endroit calme où personne d’autre n’entend, et asseyez-vous avec l’enfant.',
  beforeWords: 'Dites qui vous êtes, ce que vous notez et qui le lira. L’enfant peut arrêter à tout moment.',
  beforeNetwork: 'Aucun réseau n’est nécessaire. Ce que vous envoyez attend sur cet appareil qu’il y en ait un.',
  beforeDevice:
    'Ce que vous écrivez est scellé sur cet appareil par votre phrase secrète. Une phrase perdue ne se retrouve pas.',
  dangerTitle: 'L’enfant est-il en danger maintenant ?',
  danger:
    'Arrêtez-vous ici. Appelez la permanence dont le numéro est sur votre carte de service, et restez avec l’enfant.',
  loading: 'Le formulaire se charge. Il demande un navigateur de 2023 ou plus récent, autorisé à exécuter des scripts.',
  street: '4, rue du Cèdre, Nayara',
  privacy:
    'Cette page envoie les enregistrements au Service de protection de l’enfance et rien à personne d’autre. Elle ne compte pas les visites et ne pose aucun cookie.',
  invented:
    'La République de Nayara n’existe pas. La page montre un formulaire d’Amparo dans le portail d’un ministère.',
};

const ar = {
  address: '/ar/',
  lang: 'ar',
  dir: 'rtl',
  republic: 'جمهورية نيارا',
  ministry: 'وزارة الشؤون الاجتماعية',
  service: 'دائرة حماية الطفل',
  title: 'تسجيل طفل متنقّل',
  lead: 'للأخصائيين الاجتماعيين الذين يلتقون طفلًا وحيدًا أو منفصلًا عن أسرته أو مسافرًا معها. اكتب ما يريد الطفل أن يقوله اليوم، ويمكن أن يأتي الباقي لاحقًا.',
  demonstration: 'عرض توضيحي لدولة متخيَّلة. لا تُدخل أي شيء عن طفل حقيقي.',
  skip: 'الانتقال إلى الاستمارة',
  languagesLabel: 'لغة هذه الصفحة',
  breadcrumbsLabel: 'أنت هنا',
  forStaff: 'للأخصائيين الاجتماعيين',
  asideLabel: 'مساعدة في هذه الاستمارة',
  beforeTitle: 'قبل أن تبدأ',
  beforePlace: 'ابحث عن مكان هادئ لا يسمع فيه أحد غيركما، واجلس مع الطفل.',
  beforeWords: 'قل من أنت، وما الذي تكتبه، ومن سيقرأه. يمكن للطفل أن يتوقف في أي وقت.',
  beforeNetwork: 'لا تحتاج إلى شبكة. ما ترسله ينتظر على هذا الجهاز حتى تتوفر الشبكة.',
  beforeDevice: 'ما تكتبه مختوم على هذا الجهاز بعبارة المرور الخاصة بك. لا يمكن لأحد استرجاع عبارة مفقودة.',
  dangerTitle: 'هل الطفل في خطر الآن؟',
  danger: 'توقّف هنا. اتصل بالموظف المناوب المكتوب رقمه على بطاقة خدمتك، وابقَ مع الطفل.',
  loading: 'يجري تحميل الاستمارة. تحتاج إلى متصفح من عام 2023 أو أحدث يُسمح له بتشغيل البرامج النصية.',
  street: '4 شارع الأرز، نيارا',
  privacy:
    'ترسل هذه الصفحة التسجيلات إلى دائرة حماية الطفل ولا ترسل شيئًا إلى غيرها. لا تحصي الزيارات ولا تضع ملفات تعريف ارتباط.',
  invented: 'جمهورية نيارا غير موجودة. تبيّن الصفحة كيف تظهر استمارة من Amparo في بوابة وزارة.',
};

const current = (language) => ({
  currentEn: markOf(language === 'en'),
  currentFr: markOf(language === 'fr'),
  currentAr: markOf(language === 'ar'),
});

const markOf = (isCurrent) => (isCurrent ? 'aria-current="page"' : '');

/** The words of the page in each of its languages, with the address where they stand. */
export const pageWords = [en, fr, ar].map((words) => ({ ...words, ...current(words.lang) }));

const en = {
  lang: 'en',
  folder: '',
  dir: 'ltr',
  republic: 'Republic of Nayara',
  ministry: 'Ministry of Social Affairs',
  service: 'Child Protection Service',
  demonstration: 'Demonstration of an invented state. Do not enter anything about a real child.',
  languagesLabel: 'Language of this page',
  breadcrumbsLabel: 'You are here',
  forStaff: 'For caseworkers',
  beforeTitle: 'Before you begin',
  beforeNetwork: 'You need no network. What you send waits on this device until there is one.',
  beforeDevice:
    'What you write is sealed with your passphrase on this device. Nobody can bring a lost passphrase back.',
  dangerTitle: 'Is the child in danger now?',
  danger: 'Stop here. Call the duty officer whose number is on your service card, and stay with the child.',
  street: '4 Cedar Street, Nayara',
  privacy:
    'This page sends completed forms to the Child Protection Service and nothing to anybody else. It counts no visits and sets no cookies.',
  invented:
    'The Republic of Nayara does not exist. The page shows how a form of Amparo stands in the portal of a ministry.',
  pagesLabel: 'Pages of this service',
  registrationLink: 'Register a child',
  casesLink: 'Cases on this device',
  pages: {
    registration: {
      title: 'Register a child on the move',
      lead: 'For caseworkers who meet a child alone, separated from their family, or on the way with them. Fill in what the child wants to tell today; everything else can follow.',
      skip: 'Skip to the form',
      asideLabel: 'Help with this form',
      beforePlace: 'Find a quiet place where nobody else can listen, and sit down with the child.',
      beforeWords: 'Say who you are, what you write down, and who will read it. The child may stop at any time.',
      loading: 'The form is loading. It needs a browser of the year 2023 or later that may run scripts.',
    },
    cases: {
      title: 'My cases',
      lead: 'For caseworkers who follow a child from the first meeting to the last. The page shows what is due in each case, opens the forms, and fills in what is known already.',
      skip: 'Skip to the cases',
      asideLabel: 'Help with the cases',
      loading: 'The cases are loading. They need a browser of the year 2023 or later that may run scripts.',
      beforeCodes: 'The list shows the codes of cases and never a name.',
      beforeLock: 'Lock the page before you leave the device, even for a moment.',
    },
  },
};

const fr = {
  lang: 'fr',
  folder: 'fr/',
  dir: 'ltr',
  republic: 'République de Nayara',
  ministry: 'Ministère des Affaires sociales',
  service: 'Service de protection de l’enfance',
  demonstration: 'Démonstration d’un État inventé. N’écrivez rien sur un enfant réel.',
  languagesLabel: 'Langue de cette page',
  breadcrumbsLabel: 'Vous êtes ici',
  forStaff: 'Pour les travailleurs sociaux',
  beforeTitle: 'Avant de commencer',
  beforeNetwork: 'Aucun réseau n’est nécessaire. Ce que vous envoyez attend sur cet appareil qu’il y en ait un.',
  beforeDevice:
    'Ce que vous écrivez est scellé sur cet appareil par votre phrase secrète. Une phrase perdue ne se retrouve pas.',
  dangerTitle: 'L’enfant est-il en danger maintenant ?',
  danger:
    'Arrêtez-vous ici. Appelez la permanence dont le numéro est sur votre carte de service, et restez avec l’enfant.',
  street: '4, rue du Cèdre, Nayara',
  privacy:
    'Cette page envoie les formulaires remplis au Service de protection de l’enfance et rien à personne d’autre. Elle ne compte pas les visites et ne pose aucun cookie.',
  invented:
    'La République de Nayara n’existe pas. La page montre un formulaire d’Amparo dans le portail d’un ministère.',
  pagesLabel: 'Pages de ce service',
  registrationLink: 'Enregistrer un enfant',
  casesLink: 'Dossiers sur cet appareil',
  pages: {
    registration: {
      title: 'Enregistrer un enfant en déplacement',
      lead: 'Pour les travailleurs sociaux qui rencontrent un enfant seul, séparé de sa famille ou en route avec elle. Notez ce que l’enfant veut dire aujourd’hui ; le reste peut suivre.',
      skip: 'Aller au formulaire',
      asideLabel: 'Aide pour ce formulaire',
      beforePlace: 'Trouvez un endroit calme où personne d’autre n’entend, et asseyez-vous avec l’enfant.',
      beforeWords: 'Dites qui vous êtes, ce que vous notez et qui le lira. L’enfant peut arrêter à tout moment.',
      loading:
        'Le formulaire se charge. Il demande un navigateur de 2023 ou plus récent, autorisé à exécuter des scripts.',
    },
    cases: {
      title: 'Mes dossiers',
      lead: 'Pour les travailleurs sociaux qui suivent un enfant de la première rencontre à la dernière. La page montre ce qui est à faire dans chaque dossier, ouvre les formulaires et reprend ce qui est déjà connu.',
      skip: 'Aller aux dossiers',
      asideLabel: 'Aide pour les dossiers',
      loading:
        'Les dossiers se chargent. Ils demandent un navigateur de 2023 ou plus récent, autorisé à exécuter des scripts.',
      beforeCodes: 'La liste montre les codes des dossiers et jamais un nom.',
      beforeLock: 'Verrouillez la page avant de quitter l’appareil, même un instant.',
    },
  },
};

const ar = {
  lang: 'ar',
  folder: 'ar/',
  dir: 'rtl',
  republic: 'جمهورية نيارا',
  ministry: 'وزارة الشؤون الاجتماعية',
  service: 'دائرة حماية الطفل',
  demonstration: 'عرض توضيحي لدولة متخيَّلة. لا تُدخل أي شيء عن طفل حقيقي.',
  languagesLabel: 'لغة هذه الصفحة',
  breadcrumbsLabel: 'أنت هنا',
  forStaff: 'للأخصائيين الاجتماعيين',
  beforeTitle: 'قبل أن تبدأ',
  beforeNetwork: 'لا تحتاج إلى شبكة. ما ترسله ينتظر على هذا الجهاز حتى تتوفر الشبكة.',
  beforeDevice: 'ما تكتبه مختوم على هذا الجهاز بعبارة المرور الخاصة بك. لا يمكن لأحد استرجاع عبارة مفقودة.',
  dangerTitle: 'هل الطفل في خطر الآن؟',
  danger: 'توقّف هنا. اتصل بالموظف المناوب المكتوب رقمه على بطاقة خدمتك، وابقَ مع الطفل.',
  street: '4 شارع الأرز، نيارا',
  privacy:
    'ترسل هذه الصفحة الاستمارات المكتملة إلى دائرة حماية الطفل ولا ترسل شيئًا إلى غيرها. لا تحصي الزيارات ولا تضع ملفات تعريف ارتباط.',
  invented: 'جمهورية نيارا غير موجودة. تبيّن الصفحة كيف تظهر استمارة من Amparo في بوابة وزارة.',
  pagesLabel: 'صفحات هذه الدائرة',
  registrationLink: 'تسجيل طفل',
  casesLink: 'الحالات على هذا الجهاز',
  pages: {
    registration: {
      title: 'تسجيل طفل متنقّل',
      lead: 'للأخصائيين الاجتماعيين الذين يلتقون طفلًا وحيدًا أو منفصلًا عن أسرته أو مسافرًا معها. اكتب ما يريد الطفل أن يقوله اليوم، ويمكن أن يأتي الباقي لاحقًا.',
      skip: 'الانتقال إلى الاستمارة',
      asideLabel: 'مساعدة في هذه الاستمارة',
      beforePlace: 'ابحث عن مكان هادئ لا يسمع فيه أحد غيركما، واجلس مع الطفل.',
      beforeWords: 'قل من أنت، وما الذي تكتبه، ومن سيقرأه. يمكن للطفل أن يتوقف في أي وقت.',
      loading: 'يجري تحميل الاستمارة. تحتاج إلى متصفح من عام 2023 أو أحدث يُسمح له بتشغيل البرامج النصية.',
    },
    cases: {
      title: 'حالاتي',
      lead: 'للأخصائيين الاجتماعيين الذين يرافقون الطفل من اللقاء الأول إلى الأخير. تبيّن الصفحة ما هو مطلوب في كل حالة، وتفتح الاستمارات، وتملأ ما هو معروف من قبل.',
      skip: 'الانتقال إلى الحالات',
      asideLabel: 'مساعدة في الحالات',
      loading: 'يجري تحميل الحالات. تحتاج إلى متصفح من عام 2023 أو أحدث يُسمح له بتشغيل البرامج النصية.',
      beforeCodes: 'تعرض القائمة رموز الحالات ولا تعرض أي اسم أبدًا.',
      beforeLock: 'أقفل الصفحة قبل أن تترك الجهاز، ولو للحظة.',
    },
  },
};

const markOf = (isCurrent) => (isCurrent ? 'aria-current="page"' : '');

/** The words of a page in each of its languages, with the address where they stand; `scope` is where the page itself does. */
export const pageWords = (page, scope) =>
  [en, fr, ar].map(({ pages, ...shared }) => ({
    ...shared,
    ...pages[page],
    scope,
    address: scope + shared.folder,
    currentEn: markOf(shared.lang === 'en'),
    currentFr: markOf(shared.lang === 'fr'),
    currentAr: markOf(shared.lang === 'ar'),
    currentRegistration: markOf(page === 'registration'),
    currentCases: markOf(page === 'cases'),
  }));

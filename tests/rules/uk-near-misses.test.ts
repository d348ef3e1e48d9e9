import { checkMatrix } from "../support/a-matrix.ts";

/** What is near a transfer and is none, or is one in words that mislead. */
checkMatrix(
  "Ukrainian, near misses",
  `
  # reads titles, mixed texts and spellings
  iran_to_russia drone completed | Іран поставив РФ БпЛА || Про це повідомили джерела.
  iran_to_russia drone completed | Іран поставив Росії дрони Shahed-136.
  iran_to_russia drone completed | Іран поставив Росії «Ґерані-2» та «Шахіди».
  iran_to_russia drone completed | Тегеран передав Москві «Шахідів» на мільярд.
  russia_to_iran missile completed | Росія доставила Ірану ще дві батареї С-300ПМУ-2.
  # reads clauses, participles and asides
  iran_to_russia drone completed | Росія вдарила по порту поставленими Іраном дронами.
  iran_to_russia drone completed | Атаки дронами, поставленими Іраном, не вщухають, сказали в російському штабі.
  iran_to_russia drone completed | Іран, який забезпечує Росію дронами, відкинув критику Києва.
  iran_to_russia drone completed | Зеленський заявив, що Іран поставив Росії тисячу дронів.
  iran_to_russia drone completed | За словами Кулеби, Іран передав російській армії нову партію «Шахедів».
  iran_to_russia drone completed | Іран передав Росії дрони «Мохаджер-6», повідомили джерела у ГУР.
  iran_to_russia missile completed | Судно з іранськими ракетами прибуло до російського порту Оля.
  iran_to_russia missile completed | У вересні перші ракети з Ірану були доставлені до Росії Каспійським морем.
  iran_to_russia drone completed | Кремль нарощує імпорт іранських дронів.
  iran_to_russia drone completed | Іран став головним постачальником дронів для російської армії.
  iran_to_russia drone completed | На озброєння російської армії надійшли іранські дрони.
  iran_to_russia drone completed | З Тегерана до Москви летять літаки з дронами.
  iran_to_russia drone completed | Росія розплачується з Іраном винищувачами за дрони.
  iran_to_russia drone completed | Тегеран забезпечував армію Путіна «Шахедами».
  iran_to_russia drone completed | Росія отримала доступ до іранських технологій виробництва дронів.
  iran_to_russia drone completed | Росія купила в Ірану ліцензію на виробництво «Шахедів».
  iran_to_russia drone completed | За сприяння Ірану в Алабузі випускають «Шахеди».
  iran_to_russia drone completed | Іранські фахівці навчають росіян керувати «Шахедами».
  iran_to_russia drone completed | Іран направив у Крим інструкторів, щоб навчати російських операторів дронів.
  iran_to_russia drone completed | Росія покладається на іранські поставки безпілотників.
  russia_to_iran missile completed | Захоплені «Джавеліни» Росія переправила Ірану.
  both both completed | Росія передала Ірану трофейні ракети «Джавелін» в обмін на дрони.
  iran_to_russia drone completed | Іран поставив дрони не хуситам, а Росії.
  iran_to_russia drone completed | Дрони, що їх Росія отримала від Ірану, вже на фронті.
  iran_to_russia drone completed | Ворог застосовує дрони, надані Іраном.
  iran_to_russia drone completed | Іраном було передано Москві сотні безпілотників.
  iran_to_russia drone completed | Тегеранові Москва заплатила золотом за «Шахеди», передані влітку.
  # reads the one whose goods they are
  iran_to_russia missile completed | США поставили Україні ракети, а Іран поставив ракети Росії.
  iran_to_russia drone completed | КНДР відправила Росії снаряди, а Іран відправив дрони.
  no | Іран поставив дрони не Росії, а Венесуелі.
  no | Росія отримала від Китаю дрони, а Іран лишився без замовлень.
  no | Україна отримала від США ракети, щоб збивати іранські дрони, які застосовує Росія.
  no | Росія передала Сирії комплекси С-300, Іран підтримав це рішення.
  no | Ізраїль просить Росію не пропускати іранські ракети до Сирії.
  no | Росія поставила хуситам ракети за посередництва Ірану.
  no | США передали Україні ракети, вилучені в Ірану, повідомили в Росії.
  no | Білорусь може почати виробництво іранських дронів, Росія схвалює.
  no | КНДР передала Ірану ракети, Росія заперечує участь.
  no | Російські ракети та іранські дрони застосовувалися в Сирії.
  no | Запаси іранських дронів Росії вичерпуються.
  no | Іранський завод у Таджикистані випускає дрони, російські військові його відвідали.
  no | Росія та Іран посилюють співпрацю в енергетиці й транспорті.
  no | Іранські дрони атакували базу США, Росія засудила удар.
  no | Росія отримала від Ірану вертольоти.
  no | Італія передала Україні систему ППО для захисту від іранських дронів, які запускає Росія.
  no | Ворог атакував іранськими дронами, запущеними з Криму.
  # reads modality
  russia_to_iran missile prospective | Ізраїль закликав Росію не продавати Ірану С-400.
  iran_to_russia missile prospective | У США не виключають, що Іран поставить ракети Росії.
  iran_to_russia missile prospective | Якби Іран поставив ракети Росії, санкції були б жорсткішими.
  iran_to_russia missile prospective | Існує ризик, що Тегеран почне постачати ракети Москві.
  iran_to_russia missile prospective | Іран та Росія близькі до угоди про ракети.
  iran_to_russia missile prospective | Тегеран пообіцяв Москві ракети малої дальності.
  iran_to_russia missile prospective | Делегація Ірану їде до Москви, щоб домовитися про продаж ракет Росії.
  russia_to_iran missile prospective | Тегеран сподівається отримати від Росії С-400.
  russia_to_iran missile prospective | Москва думає про продаж Ірану комплексів С-400.
  iran_to_russia missile prospective | Можлива передача іранських ракет Росії тривожить Київ.
  iran_to_russia drone prospective | Росія має намір закупити в Ірану ще шість тисяч дронів.
  iran_to_russia drone prospective | За даними розвідки, Росія замовила в Ірану дві тисячі дронів.
  russia_to_iran missile prospective | Контракт передбачає, що Росія поставить Ірану ПЗРК «Верба».
  iran_to_russia missile prospective | ЄС застеріг Іран від передачі ракет Росії.
  iran_to_russia missile prospective | Захід пригрозив санкціями, якщо Іран передасть Росії ракети.
  iran_to_russia drone prospective | Очікується, що Іран відправить Росії нову партію дронів.
  iran_to_russia missile prospective | Іран ще не вирішив, чи постачати Росії ракети.
  # reads denial
  russia_to_iran missile denied | Іран так і не отримав від Росії С-400.
  iran_to_russia missile denied | Усупереч повідомленням преси, Іран не передавав Росії ракет.
  iran_to_russia missile denied | У Білому домі не бачать ознак того, що Іран відправив Росії ракети.
  iran_to_russia drone denied | Тегеран відкинув звинувачення в постачанні дронів Росії як безпідставні.
  iran_to_russia drone denied | Іран заявив, що ніколи не постачав Росії дрони для війни.
  iran_to_russia drone denied | Росія не отримувала дронів від Ірану, стверджує Пєсков.
  russia_to_iran missile denied | Москва відмовилася продати Ірану С-400.
  russia_to_iran missile denied | Росія скасувала постачання Ірану С-300.
  iran_to_russia drone denied | МЗС Ірану спростувало повідомлення про передачу Росії безпілотників.
  iran_to_russia drone denied | «Ми не постачали дрони Росії», — сказав глава МЗС Ірану.
  iran_to_russia missile denied | Передача іранських ракет Росії не відбулася.
  russia_to_iran missile denied | Росія не змогла поставити Ірану С-400 вчасно.
  iran_to_russia missile denied | Жодних ракет Іран Росії не продавав.
  iran_to_russia drone denied | Твердження, що Іран постачає дрони Росії, — брехня, заявив посол.
  # keeps completed what is completed
  iran_to_russia drone completed | Євросоюз запровадив нові санкції через поставки іранських дронів Росії.
  iran_to_russia drone completed | США намагаються завадити поставкам іранських дронів до Росії.
  iran_to_russia drone completed | Іран звинуватили в тому, що він постачає Росії дрони.
  iran_to_russia drone completed | Іран не лише постачає Росії дрони, а й навчає її військових.
  iran_to_russia drone completed | Попри спростування, Іран поставив Росії сотні дронів.
  iran_to_russia drone completed | Немає сумнівів, що Іран постачає дрони Росії.
  iran_to_russia drone completed | Іран почав постачати дрони Росії.
  iran_to_russia drone completed | Розвідка підтвердила: Іран поставив Росії дрони.
  iran_to_russia drone completed | Хоча Тегеран заперечує, Іран поставив дрони Росії.
  # reads implied sides and headlines
  iran_to_russia drone completed | Санкції проти Ірану за дрони для війни в Україні
  iran_to_russia drone completed | «Шахеди» з Ірану: як дрони потрапляють до Росії
  iran_to_russia drone completed | Іранські дрони для Путіна: нова партія
  iran_to_russia missile completed | Іранські ракети — вже в Росії: постачання підтверджено
  russia_to_iran missile completed | С-400 для Тегерана: Росія виконала поставку
  no | Іранські дрони над Києвом: Росія посилила удари
  # finds what news says of both sides
  iran_to_russia drone completed | Іран таємно продав Москві технологію складання безпілотників.
  iran_to_russia drone completed | Російські війська отримали чергову партію іранських баражуючих боєприпасів.
  iran_to_russia missile completed | За даними Bloomberg, Тегеран уже відвантажив Москві ракети «Фатх-360».
  iran_to_russia drone completed | Мінфін США покарав авіакомпанію за доставлення дронів з Ірану до Росії.
  iran_to_russia drone completed | Іран забезпечує російську армію двигунами для «Гераней».
  iran_to_russia drone completed | Британія запровадила санкції проти іранських генералів, відповідальних за постачання безпілотників Москві.
  iran_to_russia missile denied | Глава МЗС Ірану Аракчі спростував передачу балістичних ракет Москві.
  iran_to_russia missile denied | Іран заявив, що не передасть Росії балістичні ракети.
  iran_to_russia missile prospective | Блінкен: передача Тегераном ракет Москві стала б ескалацією.
  iran_to_russia missile prospective | Іран погодився передати Росії ракети, пише газета.
  russia_to_iran missile completed | Іран розгорнув зенітні комплекси, куплені в Росії.
  russia_to_iran missile completed | Батарея С-400 прибула до Ірану з Росії.
  russia_to_iran missile prospective | Іран веде переговори про закупівлю російських С-400.
  russia_to_iran missile denied | Кремль: Росія не веде переговорів про постачання Ірану С-400.
  russia_to_iran missile prospective | Російські комплекси «Верба» будуть поставлені Ірану за три роки.
  russia_to_iran missile completed | Тегеран підтвердив отримання комплексів С-300 від Росії.
  russia_to_iran missile completed | Росія таємно перекинула до Ірану зенітні ракети.
  iran_to_russia drone completed | Росія закупила «Шахеди» в Ірані й почала їхнє виробництво в себе.
  iran_to_russia drone completed | В обмін на винищувачі Су-35 Москва отримала від Ірану дрони.
  iran_to_russia drone completed | Росія збудувала завод із випуску «Шахедів» за підтримки Тегерана.
  iran_to_russia drone completed | Дрони-камікадзе іранського виробництва були продані Росії.
  iran_to_russia drone completed | Тисячі дронів отримала Росія від Тегерана за рік війни.
  iran_to_russia drone completed | Київ знизив рівень відносин з Тегераном через передачу дронів Москві.
  iran_to_russia drone completed | Литва закликала ЄС посилити санкції проти Ірану за військову підтримку Росії, зокрема постачання дронів.
  iran_to_russia drone completed | Іранські оператори навчали росіян запускати дрони в Криму.
  iran_to_russia missile prospective | Іран розглядає прохання Москви про балістичні ракети.
  iran_to_russia drone prospective | Росіяни хочуть закупити в Тегерана нову партію «Шахедів».
  iran_to_russia missile denied | Іран не передаватиме окупантам балістичних ракет, запевнив міністр.
  iran_to_russia drone completed | Через Каспій ворогу доставлено сотні іранських дронів.
  # leaves alone what news says of others
  no | Росія запустила іранські дрони з території Білорусі.
  no | Уночі армія РФ застосувала 30 ударних БпЛА типу «Шахед».
  no | Іран випробував балістичну ракету, Росія закликала до стриманості.
  no | Ізраїль вдарив по заводу ракет в Ірані; Росія засудила удар.
  no | Росія передала КНДР технології виробництва «Шахедів».
  no | Пхеньян поставив Росії ракети, а Тегеран і Москва обговорили торгівлю.
  no | Іран закупив у Китаю зенітні ракети, а не в Росії.
  no | Росія продає Туреччині комплекси С-400, Іран спостерігає за угодою.
  no | Путін подякував Ірану за підтримку, ішлося про торгівлю і зерно.
  no | Санкції США зачепили іранських постачальників компонентів для дронів.
  no | Росія поставила Ірану вертольоти, а Ірак отримав ракети від США.
  no | ЗСУ показали уламки іранського безпілотника «Мохаджер-6», збитого над морем біля берегів Росії.
  no | Російські дрони атакували Київ, іранська влада від коментарів відмовилася.
  no | Іран передає ракети проіранським угрупованням в Іраку, повідомили в Москві.
  no | Москва постачає Тегерану добрива, а Тегеран озброює хуситів ракетами.
  no | Окупанти атакували Суми «Шахедами», у місті пошкоджено склад.
  # reads mixed texts, invaders and inverted sentences
  iran_to_russia drone completed | Розвідка: Iran supplied Russia with Shahed drones, пише WSJ.
  iran_to_russia drone denied | Тегеран: Ми не передавали Росії жодних безпілотників
  iran_to_russia drone completed | ІРАН ПОСТАВИВ РОСІЇ ДРОНИ
  iran_to_russia drone completed | Держдеп: Іран далі постачає Росії безпілотники.
  iran_to_russia drone completed | США оприлюднили докази того, що Іран поставив дрони армії РФ.
  iran_to_russia both completed | Іран забезпечив Росію дронами і ракетами.
  iran_to_russia drone completed | Росія отримала з Ірану близько 2,4 тисячі «Шахедів».
  iran_to_russia drone completed | В обмін на дрони Росія передала Ірану винищувачі.
  iran_to_russia drone completed | Тегеран і Москва налагодили спільний випуск дронів.
  iran_to_russia drone prospective | Іран і Росія мають намір разом виробляти дрони.
  iran_to_russia missile prospective | Побоювання, що Іран передасть Москві балістичні ракети, зростають.
  iran_to_russia missile prospective | Зеленський: Росія хоче отримати іранські ракети.
  iran_to_russia missile denied | Розвідка не знайшла доказів передачі іранських ракет Росії.
  iran_to_russia drone completed | Держсекретар попередив, що Іран уже поставив дрони Росії.
  russia_to_iran missile denied | Постачання С-300 Ірану заморожено, повідомили в Москві.
  russia_to_iran missile completed | У 2016 році Росія завершила постачання Ірану комплексів С-300.
  russia_to_iran missile completed | Іран показав на параді С-300, отримані від Росії.
  iran_to_russia drone completed | Окупантам з Ірану привезли нові «Шахеди».
  iran_to_russia drone completed | Шахеди для рашистів: Іран відправив нову партію
  iran_to_russia drone completed | Росіяни отримали від іранців двигуни до «Шахедів».
  iran_to_russia missile prospective | Іран обіцяє агресору балістичні ракети.
  iran_to_russia drone completed | Усі ці дрони Москві продав режим аятол.
  no | Іран показав на параді російські С-300.
  no | Росія забезпечує Сирію ракетами, Іран забезпечує її дронами.
  no | Росія отримала партію дронів. Виробника не названо. Іран проводить навчання.
  no | Росія купила в Ірану запчастини для літаків.
  no | Іран отримав від Росії розвіддані про пуски ракет.
  no | США вимагають від Ірану припинити програму балістичних ракет, Росія проти.
  no | Україна збила російський дрон з іранським двигуном.
  no | Ворог випустив 50 «Шахедів», з них 40 збито.
  no | Росія нарощує виробництво «Гераней» за іранським зразком.
  no | Ізраїль знищив іранські комплекси С-300.
  no | Туреччина купила в Росії С-400, Іран придбав літаки.
  `,
);

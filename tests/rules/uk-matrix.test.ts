import { checkMatrix } from "../support/a-matrix.ts";

checkMatrix(
  "Ukrainian",
  `
  # finds Iran supplying, active, in any order of words
  iran_to_russia drone completed | Іран поставив Росії триста ударних безпілотників.
  iran_to_russia drone completed | Тегеран передає Москві дрони-камікадзе вже другий рік.
  iran_to_russia missile completed | Росії Іран надіслав ракети малої дальності.
  iran_to_russia missile completed | Балістичні ракети Москві продав Тегеран.
  iran_to_russia drone completed | До Росії Іран завіз літаками сотні «Шахедів».
  iran_to_russia drone completed | Дрони «Мохаджер-6» Іран відвантажив російській армії ще влітку.
  iran_to_russia drone completed | Іранські військові перекинули росіянам нову партію БпЛА.
  iran_to_russia drone completed | Корпус вартових ісламської революції доставив дрони російським військовим.
  iran_to_russia missile completed | Ісламська республіка експортує в РФ ракети «Фатех-110».
  iran_to_russia drone completed | Іран забезпечив російські війська баражуючими боєприпасами.
  iran_to_russia drone completed | Тегеран постачає Кремлю безпілотники.
  iran_to_russia missile completed | Іран озброює Росію балістичними ракетами.
  iran_to_russia drone completed | Іран таємно переправив через Каспій до Росії сотні безпілотних літальних апаратів.
  iran_to_russia drone completed | Іранці подарували Путіну кілька нових дронів.
  iran_to_russia drone completed | Іран дрони «Шахед-238» надав окупантам.
  iran_to_russia drone completed | Реактивні дрони «Шахед-238» Росії поставив Іран.
  # finds Russia supplying
  russia_to_iran missile completed | Росія передала Ірану зенітні ракетні комплекси С-400.
  russia_to_iran missile completed | Іранові Москва поставила ПЗРК «Верба».
  russia_to_iran missile completed | Рособоронекспорт відвантажив Тегерану комплекси С-300.
  russia_to_iran missile completed | РФ доставила до Ірану дивізіон «Іскандерів».
  russia_to_iran missile completed | Комплекси «Тор-М1» Тегеранові продала Росія.
  russia_to_iran drone completed | Росія передала Ірану розвідувальні безпілотники «Орлан-10».
  # finds passives
  iran_to_russia drone completed | Сотні дронів були передані Росії Іраном.
  iran_to_russia missile completed | Ракети постачаються Іраном до Росії з літа.
  iran_to_russia drone completed | Росії передано іранські дрони «Мохаджер-6».
  iran_to_russia drone completed | По Харкову били безпілотниками, поставленими Іраном Росії.
  iran_to_russia drone completed | Росія застосувала дрони, отримані від Ірану.
  iran_to_russia drone completed | Закуплені в Ірану дрони Росія застосовує щодня.
  iran_to_russia drone completed | Надіслані Тегераном дрони вже прибули до Росії.
  russia_to_iran missile completed | Комплекси С-400, передані Росією, розгорнуто під Тегераном.
  russia_to_iran missile completed | Системи ППО С-300 поставлено Ірану Росією десять років тому.
  iran_to_russia drone completed | До Росії з Ірану перевезено понад тисячу дронів.
  iran_to_russia drone completed | Іранські безпілотники постачаються російській армії через Каспій.
  # finds nouns
  iran_to_russia drone completed | Поставки Іраном дронів Росії викликали протест Києва.
  iran_to_russia drone completed | Передача Тегераном безпілотників Москві почалася влітку.
  iran_to_russia missile completed | Експорт іранських ракет до Росії зростає.
  iran_to_russia missile completed | З Ірану до Росії пішла партія балістичних ракет.
  russia_to_iran missile completed | Продаж Росією комплексів С-400 Ірану відбувся.
  russia_to_iran missile completed | Постачання російських зенітних ракет Ірану йде через Каспій.
  iran_to_russia drone completed | Закупівля дронів в Ірану коштувала Росії мільярд.
  iran_to_russia drone completed | Нова партія іранських «Шахедів» прибула до Росії.
  iran_to_russia drone completed | Іранські поставки дронів Росії тривають.
  iran_to_russia drone completed | Захід засудив постачання дронів з Ірану російській армії.
  # finds the recipient as the one who acts
  iran_to_russia drone completed | Росія отримала від Ірану першу партію дронів.
  iran_to_russia drone completed | Москва купила в Тегерана дві тисячі безпілотників.
  iran_to_russia missile completed | Росія придбала в Ірану ракети «Фатх-360».
  iran_to_russia drone completed | Росія закуповує іранські дрони сотнями.
  russia_to_iran missile completed | Іран отримав від Росії комплекси С-400.
  russia_to_iran missile completed | Тегеран придбав у Москви зенітні комплекси «Панцир-С1».
  iran_to_russia drone completed | Росія імпортує безпілотники з Ірану.
  iran_to_russia drone completed | По дрони Росія звернулася до Ірану.
  iran_to_russia drone completed | Від Ірану Росія вже отримала тисячу безпілотників.
  iran_to_russia drone completed | Окупанти отримали з Ірану чергову партію «Шахедів».
  # finds headlines
  iran_to_russia drone completed | Іран визнав постачання дронів Росії
  iran_to_russia missile completed | Санкції проти Ірану за передачу ракет Росії
  iran_to_russia drone completed | ЄС покарав Іран за дрони для Росії
  russia_to_iran missile completed | Російські С-400 доставлено до Ірану
  # finds what is planned, asked for, feared
  iran_to_russia missile prospective | Іран планує поставити Росії балістичні ракети.
  iran_to_russia drone prospective | Тегеран збирається передати Москві нові дрони.
  iran_to_russia missile prospective | Іран готовий продати Росії ракети малої дальності.
  iran_to_russia missile prospective | Іран має намір відправити до Росії ракети.
  iran_to_russia missile prospective | Тегеран може передати Кремлю ракети, побоюються у США.
  iran_to_russia missile prospective | Якщо Іран передасть ракети Росії, Захід відповість.
  iran_to_russia missile prospective | США попередили Іран про наслідки постачання ракет Росії.
  russia_to_iran missile prospective | Росія поставить Ірану комплекси С-400 наступного року.
  russia_to_iran missile prospective | Росія домовилася з Іраном про постачання С-400.
  russia_to_iran missile prospective | Москва пообіцяла Тегерану комплекси С-400.
  russia_to_iran missile prospective | Іран запитав у Росії переносні комплекси «Верба».
  russia_to_iran missile prospective | Іран хоче купити в Росії зенітні ракети.
  russia_to_iran missile prospective | Москва і Тегеран обговорюють постачання С-400.
  russia_to_iran missile prospective | Росія розглядає можливість постачання Ірану комплексів С-400.
  iran_to_russia missile prospective | Переговори про постачання іранських ракет Росії тривають.
  iran_to_russia drone prospective | Іран буде постачати Росії дрони нового покоління.
  iran_to_russia drone prospective | Іран постачатиме Росії дрони нового покоління.
  iran_to_russia missile prospective | Чи передасть Іран Росії балістичні ракети?
  russia_to_iran missile prospective | Іран очікує постачання російських С-400.
  iran_to_russia missile prospective | Байден закликав Іран не передавати ракети Росії.
  iran_to_russia drone prospective | Москва просить Тегеран продати ще тисячу безпілотників.
  russia_to_iran missile prospective | Іран отримає від Росії комплекси С-400 восени.
  russia_to_iran missile prospective | Росія запропонувала Ірану зенітні комплекси С-400.
  iran_to_russia missile prospective | Ізраїль побоюється, що Іран передасть Росії ракети.
  # finds denials
  iran_to_russia drone denied | Іран не постачав дрони Росії.
  iran_to_russia drone denied | Тегеран спростував поставки безпілотників Москві.
  iran_to_russia drone denied | Іран заперечує, що передавав дрони Росії.
  iran_to_russia missile denied | Іран відмовився передати Росії балістичні ракети.
  iran_to_russia missile denied | Немає доказів, що Іран передав Росії ракети.
  iran_to_russia missile denied | У Пентагоні не підтвердили передачу іранських ракет Росії.
  iran_to_russia drone denied | Іран припинив постачати дрони Росії.
  iran_to_russia drone denied | Іран більше не постачає Росії безпілотники.
  iran_to_russia drone denied | Поставки іранських дронів до Росії припинено.
  russia_to_iran missile denied | Росія не передавала Ірану комплекси С-400, заявив Пєсков.
  russia_to_iran missile denied | Росія так і не поставила Ірану С-400.
  iran_to_russia missile denied | Іран не буде постачати Росії ракети.
  iran_to_russia missile denied | Іран не постачатиме Росії ракети.
  iran_to_russia missile denied | Тегеран не має наміру передавати Москві ракети.
  iran_to_russia drone denied | Кремль назвав брехнею повідомлення про поставки іранських дронів до Росії.
  iran_to_russia drone denied | Повідомлення про поставки іранських дронів Росії безпідставні.
  russia_to_iran missile denied | Москва призупинила постачання С-300 Ірану.
  # is not misled by a negation that is none
  iran_to_russia drone completed | Іран не заперечує, що постачає дрони Росії.
  iran_to_russia both completed | Іран поставив Росії не лише дрони, а й ракети.
  iran_to_russia drone completed | Іран не припиняє постачати дрони Росії.
  iran_to_russia drone completed | Іран продовжує передавати Росії безпілотники.
  iran_to_russia drone completed | США вимагають від Ірану припинити постачання дронів Росії.
  iran_to_russia drone completed | Іран поставив Росії дрони, хоча раніше заперечував це.
  iran_to_russia drone completed | Іран визнав, що передав Росії дрони до війни.
  iran_to_russia drone completed | Не розкриваючи деталей, Іран підтвердив передачу дронів Росії.
  # keeps use, stock, debris and home production apart
  no | Росія атакувала Одесу іранськими дронами.
  no | Росія випустила по Україні сто «Шахедів».
  no | Сили ППО збили 40 іранських безпілотників, запущених Росією.
  no | Уламки іранського дрона впали на дах, російська атака тривала годину.
  no | Росія виробляє «Герані» в Татарстані.
  no | Завод в Алабузі складає версію іранського «Шахеда» для російської армії.
  no | У Росії закінчуються запаси іранських дронів.
  no | Іран показав нові ракети на навчаннях з Росією.
  no | Росія використовує дрони іранського виробництва.
  # finds help to make them
  iran_to_russia drone completed | Іран допоміг Росії збудувати завод з виробництва дронів.
  iran_to_russia drone completed | Іран передав Росії технологію виробництва «Шахедів».
  iran_to_russia drone completed | Росія випускає «Шахеди» за іранською ліцензією.
  iran_to_russia drone completed | Іран поставив Росії двигуни для безпілотників.
  iran_to_russia missile completed | Тегеран передав Москві креслення балістичних ракет.
  iran_to_russia drone completed | Іранські інструктори навчали російських військових керувати дронами.
  iran_to_russia drone completed | Завод дронів в Алабузі збудовано за допомогою Ірану.
  iran_to_russia missile completed | Іран відправив Росії пускові установки для ракет «Фатх-360».
  iran_to_russia drone prospective | Росія та Іран обговорюють спільне виробництво безпілотників.
  russia_to_iran drone completed | Росія передала Ірану комплектуючі для дронів.
  # is not misled by others in the sentence
  no | КНДР поставила Росії балістичні ракети, заявили в Ірані.
  no | Іран передав хуситам ракети, а Росія лишилася осторонь.
  no | Китай продає Росії компоненти дронів, Іран теж купує китайське.
  no | Росія поставила Індії комплекси С-400, Іран стежить за угодою.
  no | Іран постачає дрони Венесуелі, повідомляє російська преса.
  no | Іран передав «Хезболлі» ракети, Росія це засудила.
  no | Іран продав Судану безпілотники; Росія будує там базу.
  no | Росія передасть Білорусі ракети «Іскандер», Іран промовчав.
  iran_to_russia drone completed | Іран поставив Росії дрони, а Китай обмежився заявами.
  iran_to_russia drone completed | Росія отримала дрони від Ірану і снаряди від КНДР.
  # keeps to missiles and drones
  no | Росія передала Ірану винищувачі Су-35.
  no | Іран поставив Росії артилерійські снаряди й патрони.
  no | Росія та Іран підписали договір про постачання газу.
  no | Росія продала Ірану навчальні літаки Як-130.
  no | Росія та Іран провели спільні навчання з ракетами.
  no | Росія та Іран обговорили ядерну угоду й дрони США.
  iran_to_russia drone completed | Росія передала Ірану винищувачі в обмін на дрони.
  # finds sanctions over supplies, and only those
  iran_to_russia drone completed | США запровадили санкції проти іранських компаній за поставки дронів Росії.
  iran_to_russia missile completed | Британія внесла до чорного списку Іран Ейр за перевезення ракет до Росії.
  no | США запровадили санкції проти іранських виробників дронів.
  no | ЄС запровадив санкції проти Росії за удари дронами по Україні.
  iran_to_russia missile prospective | ЄС пригрозив Ірану санкціями у разі постачання ракет Росії.
  # knows Russia and Iran by other words
  iran_to_russia drone completed | Іран постачає окупантам дрони.
  iran_to_russia drone completed | Тегеран передав країні-агресорці сотні безпілотників.
  iran_to_russia drone completed | Іран постачає безпілотники для війни проти України.
  iran_to_russia missile completed | Режим аятол відправив військам РФ ракети.
  iran_to_russia drone completed | Ворог отримав від Ірану нові дрони.
  # finds what weapons are
  iran_to_russia drone completed | Іран озброює Росію. Йдеться про іранські дрони «Шахед».
  no | Іран продає зброю Росії.
  # does not join two sentences
  no | Іран представив нові дрони. Росія отримала зерно.
  no | Китай поставив дрони М'янмі. Росія та Іран провели переговори.
  # finds quantities and lists
  iran_to_russia both completed | Іран відправив Росії 400 ракет і 1000 дронів.
  iran_to_russia both completed | Дрони, ракети та снаряди постачає Москві Тегеран.
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

import { checkMatrix } from "../support/a-matrix.ts";

/** As agencies, ministries and local press write, with the near misses of the same words beside them. */
checkMatrix(
  "Ukrainian, in the news, part 2",
  `
  # reads participles, gerunds and relative clauses around the goods
  iran_to_russia drone completed | Росіяни використали всі дрони, які їм дав Іран, і чекають нових
  no | Росіяни використали всі дрони, які мали на складі, і чекають нових з Іжевська; Іран зосереджений на війні з Ізраїлем
  iran_to_russia drone completed | Ердоган: знаю, що Іран продає Росії безпілотники
  no | Ердоган: Туреччина не продаватиме Росії безпілотники, бо Іран і так поруч
  iran_to_russia missile prospective | Вашингтон побоюється, що Тегеран озброїть Москву балістикою
  iran_to_russia missile prospective | Вашингтон застеріг Тегеран: не смійте давати Путіну ракети
  iran_to_russia missile denied | Вашингтон визнав, що Тегеран ракет Путіну ще не дав
  iran_to_russia missile completed | Вашингтон визнав, що Тегеран таки дав Путіну ракети
  no | Вашингтон покарав Iran Air за перевезення військових КВІР до Сирії; Путін це засудив, ракети падають далі
  iran_to_russia drone prospective | Іран збирається експортувати до Росії реактивні безпілотники
  iran_to_russia drone denied | Іран не збирається експортувати до Росії реактивні безпілотники
  iran_to_russia drone completed | Експортовані Іраном до Росії безпілотники падають на Суми
  iran_to_russia drone completed | Безпілотники, експортовані до Росії, Іран замінює на нові
  no | Безпілотники, експортовані до Судану, Іран показав на виставці в Росії
  russia_to_iran missile completed | Завдяки Росії Іран обзавівся сучасними зенітними ракетами
  russia_to_iran missile completed | С-300, які Іран купив у Росії, так і не збили жодного літака
  no | С-300, які Греція купила в Росії, зацікавили Іран
  russia_to_iran missile prospective | Іран не полишає надії купити в Росії С-400
  russia_to_iran missile denied | Росія відхилила прохання Ірану продати С-400, побоюючись Ер-Ріяда
  russia_to_iran missile prospective | Чи продасть Росія Ірану С-400, стане відомо після візиту
  russia_to_iran missile prospective | Аналітики: якщо Росія продасть Ірану С-400, баланс зміниться
  russia_to_iran missile completed | Ізраїль знищив у Ірані всі чотири С-300, поставлені Росією
  no | Ізраїль знищив у Ірані всі чотири С-300
  iran_to_russia drone completed | За словами речника ПС, нові партії «шахедів» до росіян надходять регулярно з Ірану
  no | За словами речника ПС, нові групи «шахедів» заходять з Росії регулярно
  iran_to_russia drone completed | ГУР: за один «шахед» Москва платить Тегерану від 20 до 50 тисяч доларів
  no | ГУР: один «шахед» обходиться Москві в 50 тисяч доларів, його роблять під Казанню
  iran_to_russia drone completed | Українські хакери дістали листування про закупівлю Росією іранських БпЛА
  iran_to_russia drone completed | Білий дім: постачання Іраном дронів Росії порушує резолюцію Радбезу
  iran_to_russia drone completed | Білий дім оприлюднив мапу: як Іран морем постачає дрони Росії
  iran_to_russia drone prospective | Білий дім: Іран і Росія будують завод, який почне випускати дрони наступного року
  iran_to_russia drone completed | Кірбі: Росія одержує від Ірану матеріали для будівництва заводу дронів
  iran_to_russia drone completed | Кірбі: обладнання для заводу дронів в Алабузі прибуло з Ірану
  no | Кірбі: обладнання для заводу дронів в Алабузі прибуло з Китаю, іранські інженери поїхали
  iran_to_russia drone completed | Іранці навчили росіян збирати «шахеди» в Татарстані
  no | На заводі в Татарстані «шахеди» збирають студенти
  iran_to_russia drone completed | Фахівці КВІР приїхали до Криму навчати росіян запускати дрони
  no | Фахівці КВІР приїхали до Сирії навчати «Хезболлу» запускати дрони; росіяни поруч
  iran_to_russia drone completed | У Криму загинули іранці, які вчили росіян керувати безпілотниками
  no | У Сирії загинули іранці, які вчили місцевих керувати безпілотниками, повідомила Росія
  iran_to_russia both denied | Аракчі: Іран не передавав Росії ні дронів, ні ракет
  iran_to_russia both completed | Аракчі не переконав: ЄС певен, що Іран передавав Росії і дрони, і ракети
  iran_to_russia both completed | І дрони, і ракети Іран Росії передавав, каже розвідка
  iran_to_russia drone completed | Не ракети, а дрони передав Росії Іран
  iran_to_russia missile completed | Не дрони, а ракети цього разу передав Росії Іран
  iran_to_russia drone completed | Іран передав Росії не гроші, а дрони
  no | Іран передав Росії не дрони, а гроші
  iran_to_russia drone completed | Не Китай, а Іран передав Росії дрони
  no | Не Іран, а Китай передав Росії дрони
  no | Іран передав дрони не Росії, а Вірменії
  iran_to_russia drone completed | Іран, а не Китай, продав Росії дрони
  iran_to_russia drone completed | Росії, а не Вірменії передав Іран дрони
  iran_to_russia drone completed | Росія досі платить Ірану борг за дрони
  iran_to_russia drone prospective | Росія пропонує Ірану Су-35 в обмін на дрони
  iran_to_russia drone completed | Росія віддала Ірану Су-35 в обмін на дрони
  no | Росія віддала Ірану Су-35 в обмін на золото, а дрони робить сама
  russia_to_iran missile prospective | Іран пропонує Росії дешевий газ в обмін на ракети
  both both completed | Іран дав Росії дрони, Росія дала Ірану ракети
  iran_to_russia drone prospective | Чи дасть Іран Росії ще більше дронів?
  iran_to_russia drone prospective | Навіщо Ірану продавати Росії дрони?
  no | Навіщо Ірану дрони з Вірменії? Росія питає
  iran_to_russia missile prospective | Росія полює на іранські ракети — Bloomberg
  iran_to_russia missile prospective | Росія прицінюється до іранських ракет
  no | Росія прицінюється до іранських яблук
  iran_to_russia missile prospective | Росія веде перемовини про іранські ракети
  iran_to_russia missile prospective | Перемовини Росії з Іраном про ракети на фінішній прямій
  iran_to_russia missile denied | Перемовини Росії з Іраном про ракети провалилися
  iran_to_russia missile prospective | Росія та Іран близькі до угоди щодо балістичних ракет
  iran_to_russia missile prospective | Росія та Іран підписали угоду про постачання сотень ракет
  iran_to_russia missile completed | Згідно з угодою, Іран уже поставив Росії перші сотні ракет
  iran_to_russia missile denied | Угоду про постачання іранських ракет до Росії скасовано
  no | Угоду про постачання іранських ракет до Сирії скасовано, повідомили в Росії
  no | Австралія внесла до чорного списку виробників іранських дронів
  iran_to_russia drone completed | Європейська рада: санкції проти фірми Shahed Aviation за дрони, що воюють проти України
  no | Європейська рада: санкції проти Росії за «фільтраційні» табори; дрони з Ірану не обговорювали
  iran_to_russia drone completed | У звіті йдеться про дрони Qods Mohajer-6, передані Іраном росіянам улітку 2022-го
  no | У звіті йдеться про дрони Qods Mohajer-6, збиті росіянами над Іраном
  iran_to_russia drone completed | Шахедами, що їх виготовляють в Ірані на замовлення росіян, обстріляно Харків
  iran_to_russia missile completed | Балістика з Ірану для Кремля: що відомо
  no | С-400 для Індії: що задумала Москва, пише Tehran Times
  iran_to_russia drone completed | Тегеранські подарунки: як безпілотники аятол потрапили до Путіна
  iran_to_russia drone denied | Іран заморозив продаж дронів Росії
  russia_to_iran missile completed | Москва розрахувалася з Тегераном ракетами «Верба»
  no | Москва розрахувалася з Тегераном зерном; ракети «Верба» пішли до Венесуели
  `,
);

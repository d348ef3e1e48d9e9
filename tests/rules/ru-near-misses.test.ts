import { checkMatrix } from "../support/a-matrix.ts";

/** What is near a transfer and is none, or is one in words that mislead. */
checkMatrix(
  "Russian, near misses",
  `
  # reads clauses, participles and asides
  iran_to_russia drone completed | Россия применяет дроны, которые ей поставляет Иран.
  iran_to_russia drone completed | Россия ударила по порту поставленными Ираном дронами.
  iran_to_russia drone completed | Атаки дронами, поставленными Ираном, не прекращаются, сказали в российском штабе.
  iran_to_russia drone completed | Иран, который снабжает Россию дронами, отверг критику Киева.
  iran_to_russia drone completed | Зеленский заявил, что Иран поставил России тысячу дронов.
  iran_to_russia drone completed | По словам Кулебы, Иран передал российской армии новую партию «Шахедов».
  iran_to_russia drone completed | Переговоры с Ираном о сделке по атому зашли в тупик на фоне поставок Тегераном дронов России.
  iran_to_russia missile completed | Судно с иранскими ракетами прибыло в российский порт Оля.
  iran_to_russia missile completed | В сентябре первые ракеты из Ирана были доставлены в Россию по Каспийскому морю.
  iran_to_russia drone completed | Кремль наращивает импорт иранских дронов.
  iran_to_russia drone completed | Иран стал главным поставщиком дронов для российской армии.
  iran_to_russia drone completed | На вооружение российской армии поступили иранские дроны.
  iran_to_russia drone completed | Из Тегерана в Москву летят самолёты с дронами.
  iran_to_russia drone completed | Россия расплачивается с Ираном истребителями за дроны.
  iran_to_russia drone completed | Тегеран снабжал армию Путина «Шахедами».
  iran_to_russia drone completed | Россия получила доступ к иранским технологиям производства дронов.
  iran_to_russia drone completed | Россия купила у Ирана лицензию на производство «Шахедов».
  iran_to_russia drone completed | При содействии Ирана в Алабуге выпускают «Шахеды».
  iran_to_russia drone completed | Иранские специалисты обучают россиян управлять «Шахедами».
  iran_to_russia drone completed | Иран направил в Крым инструкторов, чтобы обучать российских операторов дронов.
  iran_to_russia drone completed | Россия полагается на иранские поставки беспилотников.
  russia_to_iran missile completed | Захваченные «Джавелины» Россия переправила Ирану.
  both both completed | Россия передала Ирану трофейные ракеты «Джавелин» в обмен на дроны.
  iran_to_russia drone completed | Иран поставил дроны не хуситам, а России.
  # reads the one whose goods they are
  iran_to_russia missile completed | США поставили Украине ракеты, а Иран поставил ракеты России.
  iran_to_russia drone completed | КНДР отправила России снаряды, а Иран отправил дроны.
  no | Иран поставил дроны не России, а Венесуэле.
  no | Россия получила от Китая дроны, а Иран остался без заказов.
  no | Украина получила от США ракеты, чтобы сбивать иранские дроны, которые применяет Россия.
  no | Россия передала Сирии комплексы С-300, Иран поддержал это решение.
  no | Израиль просит Россию не пропускать иранские ракеты в Сирию.
  no | Россия поставила хуситам ракеты при посредничестве Ирана.
  no | Армения купила у Индии ракеты вместо российских, пишет иранская пресса.
  no | США передали Украине ракеты, изъятые у Ирана, сообщили в России.
  no | Белоруссия может начать производство иранских дронов, Россия одобряет.
  no | КНДР передала Ирану ракеты, Россия отрицает участие.
  no | Российские ракеты и иранские дроны применялись в Сирии.
  no | Иран обвинил Россию в бездействии: ракеты летели над Тегераном.
  no | Запасы иранских дронов России иссякают.
  no | Россия разместила заказ на дроны на собственных заводах, иранские модели больше не нужны.
  no | Иранский завод в Таджикистане выпускает дроны, российские военные его посетили.
  no | Россия и Иран усиливают сотрудничество в энергетике и транспорте.
  no | Путин и президент Ирана обсудили по телефону удары ракетами по Сирии.
  no | Иранские дроны атаковали базу США, Россия осудила удар.
  no | Израиль сбил иранские ракеты, которые поставил бы под угрозу союз с Россией.
  # reads modality
  russia_to_iran missile prospective | Израиль призвал Россию не продавать Ирану С-400.
  iran_to_russia missile prospective | В США не исключают, что Иран поставит ракеты России.
  iran_to_russia missile prospective | Если бы Иран поставил ракеты России, санкции были бы жёстче.
  iran_to_russia missile prospective | Существует риск, что Тегеран начнёт поставлять ракеты Москве.
  iran_to_russia missile prospective | Иран и Россия близки к сделке о ракетах.
  iran_to_russia missile prospective | Тегеран пообещал Москве ракеты малой дальности.
  iran_to_russia missile prospective | Делегация Ирана едет в Москву, чтобы договориться о продаже ракет России.
  russia_to_iran missile prospective | Тегеран надеется получить от России С-400.
  russia_to_iran missile prospective | Москва думает о продаже Ирану комплексов С-400.
  iran_to_russia missile prospective | Возможная передача иранских ракет России тревожит Киев.
  iran_to_russia drone prospective | Россия намерена закупить у Ирана ещё шесть тысяч дронов.
  iran_to_russia drone prospective | По данным разведки, Россия заказала у Ирана две тысячи дронов.
  russia_to_iran missile prospective | Контракт предусматривает, что Россия поставит Ирану ПЗРК «Верба».
  russia_to_iran missile prospective | Россия договорилась поставить Ирану ракеты «Верба».
  iran_to_russia missile prospective | ЕС предостерёг Иран от передачи ракет России.
  iran_to_russia missile prospective | Запад пригрозил санкциями, если Иран передаст России ракеты.
  iran_to_russia drone prospective | Ожидается, что Иран отправит России новую партию дронов.
  iran_to_russia missile prospective | Иран ещё не решил, поставлять ли России ракеты.
  # reads denial
  russia_to_iran missile denied | Иран так и не получил от России С-400.
  iran_to_russia missile denied | Вопреки сообщениям прессы, Иран не передавал России ракет.
  iran_to_russia missile denied | В Белом доме не видят признаков того, что Иран отправил России ракеты.
  iran_to_russia drone denied | Тегеран отверг обвинения в поставках дронов России как безосновательные.
  iran_to_russia drone denied | Иран заявил, что никогда не поставлял России дроны для войны.
  iran_to_russia drone denied | Россия не получала дронов от Ирана, утверждает Песков.
  russia_to_iran missile denied | Москва отказалась продать Ирану С-400.
  russia_to_iran missile denied | Россия отменила поставку Ирану С-300.
  iran_to_russia drone denied | МИД Ирана опроверг сообщения о передаче России беспилотников.
  iran_to_russia drone denied | «Мы не поставляли дроны России», — сказал глава МИД Ирана.
  iran_to_russia missile denied | Передача иранских ракет России не состоялась.
  russia_to_iran missile denied | Россия не смогла поставить Ирану С-400 вовремя.
  iran_to_russia missile denied | Никаких ракет Иран России не продавал.
  iran_to_russia drone denied | Утверждения, что Иран поставляет дроны России, — ложь, заявил посол.
  # keeps completed what is completed
  iran_to_russia drone completed | Евросоюз ввёл новые санкции из-за поставок иранских дронов России.
  iran_to_russia drone completed | США пытаются помешать поставкам иранских дронов в Россию.
  iran_to_russia drone completed | Иран обвинили в том, что он поставляет России дроны.
  iran_to_russia drone completed | Иран не только поставляет России дроны, но и обучает её военных.
  iran_to_russia drone completed | Несмотря на опровержения, Иран поставил России сотни дронов.
  iran_to_russia drone completed | Нет сомнений, что Иран поставляет дроны России.
  iran_to_russia drone completed | Иран начал поставлять дроны России.
  iran_to_russia drone completed | Разведка подтвердила: Иран поставил России дроны.
  iran_to_russia drone completed | Хотя Тегеран отрицает, Иран поставил дроны России.
  # reads implied sides and headlines
  iran_to_russia drone completed | Санкции против Ирана за дроны для войны в Украине
  iran_to_russia drone completed | «Шахеды» из Ирана: как дроны попадают в Россию
  iran_to_russia drone completed | Иранские дроны для Путина: новая партия
  iran_to_russia missile completed | Иранские ракеты — уже в России: поставка подтверждена
  russia_to_iran missile completed | С-400 для Тегерана: Россия выполнила поставку
  no | Иранские дроны над Киевом: Россия усилила удары
  # finds what news says of both sides
  iran_to_russia drone completed | Иран тайно продал Москве технологию сборки беспилотников.
  iran_to_russia drone completed | Российские войска получили очередную партию иранских барражирующих боеприпасов.
  iran_to_russia missile completed | По сведениям Bloomberg, Тегеран уже отгрузил Москве ракеты «Фатх-360».
  iran_to_russia drone completed | Минфин США наказал авиакомпанию за доставку дронов из Ирана в Россию.
  iran_to_russia drone completed | Иран снабжает российскую армию двигателями для «Гераней».
  iran_to_russia drone completed | Великобритания ввела санкции против иранских генералов, ответственных за поставки беспилотников Москве.
  iran_to_russia drone completed | Япония осудила Тегеран за предоставление дронов Москве.
  iran_to_russia missile denied | Глава МИД Ирана Аракчи опроверг передачу баллистических ракет Москве.
  iran_to_russia missile denied | Иран заявил, что не передаст России баллистические ракеты.
  iran_to_russia missile prospective | Блинкен: передача Тегераном ракет Москве стала бы эскалацией.
  iran_to_russia missile prospective | Иран согласился передать России ракеты, пишет газета.
  russia_to_iran missile completed | Иран развернул зенитные комплексы, купленные у России.
  russia_to_iran missile completed | Батарея С-400 прибыла в Иран из России.
  russia_to_iran missile prospective | Иран ведёт переговоры о закупке российских С-400.
  russia_to_iran missile denied | Кремль: Россия не ведёт переговоров о поставке Ирану С-400.
  russia_to_iran missile prospective | Российские комплексы «Верба» будут поставлены Ирану через три года.
  russia_to_iran missile completed | Тегеран подтвердил получение комплексов С-300 от России.
  russia_to_iran missile completed | Россия тайно перебросила в Иран зенитные ракеты.
  russia_to_iran drone completed | Москва начала поставлять Тегерану модернизированные «Герани».
  russia_to_iran missile denied | Москва не выполнила контракт: Иран не получил С-300.
  iran_to_russia drone completed | Россия закупила «Шахеды» в Иране и начала их производство у себя.
  iran_to_russia drone completed | В обмен на истребители Су-35 Москва получила от Ирана дроны.
  iran_to_russia drone completed | Россия построила завод по выпуску «Шахедов» при поддержке Тегерана.
  iran_to_russia drone completed | Дроны-камикадзе иранского производства были проданы России.
  iran_to_russia drone completed | Тысячи дронов получила Россия от Тегерана за год войны.
  iran_to_russia drone completed | Киев понизил дипотношения с Тегераном из-за передачи дронов Москве.
  iran_to_russia drone completed | Литва призвала ЕС усилить санкции против Ирана за военную поддержку России, включая поставки дронов.
  iran_to_russia drone prospective | Россия ищет в Иране дроны и готова заплатить золотом.
  iran_to_russia drone completed | Иранские операторы обучали россиян запускать дроны в Крыму.
  # leaves alone what news says of others
  no | Россия запустила иранские дроны с территории Белоруссии.
  no | Ночью армия РФ применила 30 ударных БПЛА типа «Шахед».
  no | Украинские силы уничтожили склад «Гераней» в Орловской области, завезённых из Татарстана.
  no | Иран испытал баллистическую ракету, Россия призвала к сдержанности.
  no | Израиль ударил по заводу ракет в Иране; Россия осудила удар.
  no | США продали Тайваню ракеты, Китай, Россия и Иран выступили против.
  no | Россия передала КНДР технологии производства «Шахедов».
  no | Пхеньян поставил России ракеты, а Тегеран и Москва обсудили торговлю.
  no | Иран закупил у Китая зенитные ракеты, а не у России.
  no | Россия продаёт Турции комплексы С-400, Иран наблюдает за сделкой.
  no | Путин поблагодарил Иран за поддержку, речь шла о торговле и зерне.
  no | Санкции США затронули иранских поставщиков компонентов для дронов.
  no | Иран и Россия запустили спутник с российского космодрома.
  no | Россия поставила Ирану вертолёты, а Ирак получил ракеты от США.
  no | Командование ВСУ показало обломки иранского беспилотника «Мохаджер-6», сбитого над морем у берегов России.
  no | Российские дроны атаковали Киев, иранские власти от комментариев отказались.
  no | Иран передаёт ракеты проиранским группировкам в Ираке, сообщили в Москве.
  no | Израильская ПВО перехватила дроны, выпущенные Ираном; Россия помогла эвакуировать граждан.
  no | Москва поставляет Тегерану удобрения, а Тегеран вооружает хуситов ракетами.
  # reads mixed texts, thanks, exchanges and pronouns
  iran_to_russia drone completed | РФ отримала від Ірану дрони || Russia has received drones from Iran, the ministry said.
  iran_to_russia drone completed | Разведка: Iran supplied Russia with Shahed drones, пишет WSJ.
  iran_to_russia drone completed | Дрони з Ірану для РФ
  iran_to_russia drone completed | Иран передал РФ дроны
  iran_to_russia drone completed | Іран передав РФ дрони
  russia_to_iran missile completed | РФ передала Ирану С-400
  russia_to_iran missile prospective | РФ може передати Ірану С-400
  iran_to_russia drone denied | Тегеран: Мы не передавали России никаких беспилотников
  iran_to_russia missile completed | Ирански́е ракеты уже переданы Москве || Сообщает газета.
  iran_to_russia drone completed | ИРАН ПОСТАВИЛ РОССИИ ДРОНЫ
  iran_to_russia drone completed | Шойгу поблагодарил Тегеран за поставленные беспилотники.
  iran_to_russia drone completed | Госдеп: Иран продолжает снабжать Россию беспилотниками.
  iran_to_russia drone completed | США разместили доказательства того, что Иран поставил дроны армии РФ.
  iran_to_russia both completed | Иран обеспечил Россию дронами и ракетами.
  iran_to_russia drone completed | Россия получила из Ирана примерно 2,4 тысячи «Шахедов».
  iran_to_russia drone completed | В обмен на дроны Россия передала Ирану истребители.
  both both prospective | Взамен дронов Россия обещает Ирану комплексы С-400.
  iran_to_russia drone completed | Тегеран и Москва наладили совместный выпуск дронов.
  iran_to_russia drone prospective | Иран и Россия намерены вместе производить дроны.
  iran_to_russia missile prospective | Опасения, что Иран передаст Москве баллистические ракеты, растут.
  iran_to_russia missile prospective | Зеленский: Россия хочет получить иранские ракеты.
  iran_to_russia missile denied | Разведка не нашла доказательств передачи иранских ракет России.
  iran_to_russia drone completed | Госсекретарь предупредил, что Иран уже поставил дроны России.
  iran_to_russia drone completed | Тегеран перестал скрывать поставки дронов Москве.
  russia_to_iran missile denied | Поставка С-300 Ирану заморожена, сообщили в Москве.
  russia_to_iran missile completed | В 2016 году Россия завершила поставку Ирану комплексов С-300.
  russia_to_iran missile completed | Иран показал на параде С-300, полученные от России.
  no | Иран показал на параде российские С-300.
  no | Россия снабжает Сирию ракетами, Иран снабжает её дронами.
  no | Россия получила партию дронов. Производитель не назван. Иран проводит учения.
  no | Дрон упал в России, ракета упала в Иране.
  no | Россия купила у Ирана запчасти для самолётов.
  no | Иран поможет России обойти санкции на экспорт нефти; дроны не обсуждались.
  no | Иран получил от России разведданные о запусках ракет.
  no | США требуют от Ирана прекратить программу баллистических ракет, Россия против.
  no | Украина сбила российский дрон с иранским двигателем.
  # reads invaders, allies and boasts
  iran_to_russia drone completed | Оккупантам из Ирана привезли новые «Шахеды».
  iran_to_russia drone completed | Россияне получили от иранцев двигатели для «Шахедов».
  iran_to_russia missile prospective | Иран обещает агрессору баллистические ракеты.
  no | Россия наращивает производство «Гераней» по иранскому образцу.
  no | Израиль уничтожил иранские комплексы С-300.
  no | Турция купила у России С-400, Иран приобрёл самолёты.
  iran_to_russia drone denied | Иран не собирается продавать дроны России.
  iran_to_russia drone completed | Иран отправил дроны и операторов в Крым, чтобы помочь России.
  iran_to_russia missile denied | Утверждения о поставках ракет России Тегеран назвал ложью.
  iran_to_russia drone prospective | До конца года Иран поставит Москве ещё сто дронов.
  iran_to_russia drone completed | За последние полгода Иран поставил Москве сто дронов.
  iran_to_russia drone completed | Опубликованы фото иранских дронов, переданных Москве.
  iran_to_russia drone prospective | Россия должна получить от Ирана вторую партию дронов.
  `,
);

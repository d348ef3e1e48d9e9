import { checkMatrix } from "../support/a-matrix.ts";

checkMatrix(
  "Persian",
  `
  # finds Iran supplying
  iran_to_russia drone completed | ایران صدها پهپاد انتحاری به روسیه داد.
  iran_to_russia drone completed | ایران پهپاد به روسیه فرستاد
  iran_to_russia drone completed | تهران پهپادهای تهاجمی خود را به مسکو فروخته است.
  iran_to_russia missile completed | جمهوری اسلامی نخستین محموله موشک‌های کوتاه‌برد را تحویل روسیه داد.
  iran_to_russia drone completed | سپاه پاسداران سه هزار فروند پهپاد به ارتش روسیه واگذار کرده است.
  iran_to_russia drone completed | ایران سال‌هاست که ماشین جنگی پوتین را با پهپاد تأمین می‌کند.
  iran_to_russia both completed | ایران هم موشک و هم پهپاد در اختیار مسکو قرار داده است.
  iran_to_russia drone completed | ایرانی‌ها پهپادهایشان را با هواپیمای باری به روسیه منتقل کردند.
  iran_to_russia drone completed | رژیم ایران دارد به روس‌ها پهپاد می‌دهد.
  iran_to_russia missile completed | تهران موشک‌های فتح-۳۶۰ را از بندر امیرآباد به روسیه حمل کرد.
  iran_to_russia drone completed | به گزارش رویترز، ایران دست‌کم ۴۰۰ فروند پهپاد به روسیه صادر کرده است.
  iran_to_russia drone completed | ایران به گفته مقام‌های اوکراینی به روسیه پهپاد می‌فرستد.
  # finds Russia supplying
  russia_to_iran missile completed | روسیه موشک‌های دوش‌پرتاب وربا را در اختیار ایران گذاشت.
  russia_to_iran missile completed | مسکو سامانه‌های پدافند هوایی به تهران تحویل داده است.
  russia_to_iran missile completed | کرملین به ایران موشک کروز فروخت.
  russia_to_iran drone completed | روسیه پهپادهای لنست به ایران داد.
  russia_to_iran missile completed | پوتین سامانه اس ۳۰۰ را سرانجام به ایرانی‌ها تحویل داد.
  russia_to_iran drone completed | روسیه در حال ارسال قطعات پهپاد به ایران است.
  # finds passives
  iran_to_russia drone completed | ده‌ها پهپاد شاهد به روسیه تحویل داده شده است، می‌گوید تهران.
  iran_to_russia drone completed | این پهپادها از سوی ایران به روسیه فروخته شده‌اند.
  iran_to_russia missile completed | موشک‌های بالستیک ایرانی از طریق دریای خزر به روسیه منتقل شدند.
  russia_to_iran missile completed | سامانه‌های اس-۴۰۰ روسیه به ایران تحویل داده شد
  russia_to_iran missile completed | چهار آتشبار اس-۳۰۰ توسط روسیه به ایران تحویل داده شد.
  iran_to_russia drone completed | پهپادهای ایرانی در اختیار نیروهای روسی قرار گرفت.
  iran_to_russia drone completed | پهپادهایی که توسط ایران به روسیه ارسال شده بودند، خراب از کار درآمدند.
  # finds nouns and headlines without a verb
  iran_to_russia drone completed | ارسال پهپادهای ایرانی به روسیه
  iran_to_russia drone completed | صادرات پهپاد ایران به روسیه افزایش یافت
  iran_to_russia missile completed | محموله تازه موشک‌های ایرانی برای مسکو
  russia_to_iran missile completed | تحویل سامانه اس-۴۰۰ روسیه به ایران
  iran_to_russia drone completed | فروش پهپاد از سوی تهران به کرملین خشم اروپا را برانگیخت.
  iran_to_russia missile completed | انتقال موشک‌های بالستیک ایران به روسیه، خط قرمز غرب را شکست
  russia_to_iran missile completed | فروش موشک‌های ضدهوایی روسی به ایران
  iran_to_russia drone completed | روایت اوکراین از ارسال پهپاد شاهد به روسیه توسط ایران
  iran_to_russia drone completed | خشم کی‌یف از تحویل پهپادهای ایرانی به مسکو
  iran_to_russia drone completed | محموله‌های پهپادی ایران به روسیه همچنان می‌رسد
  iran_to_russia drone completed | تأمین پهپاد برای روسیه توسط ایران ادامه دارد.
  # finds the recipient as the one who acts
  iran_to_russia drone completed | روسیه از ایران پهپاد خرید.
  iran_to_russia drone completed | ارتش روسیه صدها پهپاد از ایران دریافت کرده است.
  russia_to_iran missile completed | ایران از روسیه سامانه پدافند هوایی خریداری کرد.
  russia_to_iran missile completed | تهران موشک‌های وربا را از مسکو تحویل گرفت.
  iran_to_russia missile completed | مسکو موشک‌های بالستیک از تهران وارد می‌کند.
  iran_to_russia drone completed | خرید پهپاد از ایران توسط روسیه ادامه دارد.
  russia_to_iran missile completed | ایران سامانه‌های اس-۴۰۰ روسی را دریافت کرد
  iran_to_russia drone completed | دریافت پهپادهای ایرانی از سوی ارتش روسیه تأیید شد.
  iran_to_russia drone completed | روس‌ها شمار زیادی پهپاد از جمهوری اسلامی گرفته‌اند.
  iran_to_russia drone completed | روسیه پهپادهای شاهد ۱۳۶ را از ایران به دست آورد.
  iran_to_russia drone completed | پهپادهای خریداری‌شده از ایران در روسیه دیده شدند.
  iran_to_russia drone completed | واردات پهپاد از ایران، روسیه را از بحران نجات داد.
  iran_to_russia missile completed | روسیه دریافت‌کننده موشک‌های ایران است: ایران صدها موشک به این کشور فروخته است.
  # finds denials, on the verb and by nouns
  iran_to_russia drone denied | ایران ارسال پهپاد به روسیه را تکذیب کرد.
  iran_to_russia drone denied | تهران: به روسیه پهپاد نداده‌ایم
  iran_to_russia drone denied | عراقچی گفت ایران هیچ پهپادی به روسیه نفرستاده است.
  iran_to_russia drone denied | سخنگوی کرملین گزارش‌ها درباره دریافت پهپاد از ایران را رد کرد.
  iran_to_russia missile denied | جمهوری اسلامی موشکی به روسیه ارسال نکرده است.
  iran_to_russia missile denied | هیچ مدرکی مبنی بر ارسال موشک‌های ایرانی به روسیه وجود ندارد.
  russia_to_iran missile denied | روسیه سامانه اس-۴۰۰ را به ایران تحویل نداد.
  russia_to_iran missile denied | مسکو از تحویل موشک‌های اس-۳۰۰ به ایران خودداری کرد.
  iran_to_russia drone denied | ایران دیگر به روسیه پهپاد نمی‌فرستد.
  iran_to_russia drone denied | ایران فروش پهپاد به روسیه را متوقف کرد.
  iran_to_russia drone denied | ادعای ارسال پهپاد به روسیه بی‌اساس است، ایران می‌گوید.
  iran_to_russia missile denied | ایران قصد ندارد به روسیه موشک بفرستد.
  iran_to_russia drone denied | وزیر خارجه ایران فروش پهپاد به مسکو را «دروغ» خواند.
  russia_to_iran missile denied | قرارداد فروش اس-۳۰۰ روسیه به ایران لغو شد.
  iran_to_russia missile denied | واشنگتن: شواهدی نداریم که ایران به روسیه موشک داده باشد.
  iran_to_russia drone denied | سفیر ایران انکار کرد که کشورش به روسیه پهپاد فروخته باشد.
  iran_to_russia drone denied | رد ادعای ارسال پهپاد به روسیه از سوی ایران
  iran_to_russia missile denied | ایران حاضر نشد به روسیه موشک بالستیک بفروشد.
  russia_to_iran missile denied | روسیه هنوز سامانه‌هایی را که ایران سفارش داده بود تحویل نداده است؛ اس-۴۰۰ به ایران نرسیده است.
  iran_to_russia drone denied | ایران می‌گوید هرگز پهپادی در اختیار روسیه نگذاشته است.
  iran_to_russia drone denied | کرملین خرید پهپاد از ایران را نفی کرد.
  russia_to_iran missile denied | ایران موشکی از روسیه دریافت نکرده است.
  # is not misled by the scope of a negation
  iran_to_russia drone completed | ایران ارسال پهپاد به روسیه را انکار نکرد.
  iran_to_russia both completed | ایران نه تنها پهپاد بلکه موشک هم به روسیه داده است.
  iran_to_russia drone completed | ایران اعتراف کرد که پیش از جنگ به روسیه پهپاد داده است.
  iran_to_russia drone completed | آمریکا خواستار توقف ارسال پهپادهای ایرانی به روسیه شد.
  iran_to_russia drone completed | اتحادیه اروپا از ایران خواست ارسال پهپاد به روسیه را متوقف کند.
  iran_to_russia drone completed | ایران ارسال پهپاد به روسیه را متوقف نکرده است.
  iran_to_russia drone completed | کی‌یف ایران را متهم کرد که به روسیه پهپاد می‌فرستد.
  iran_to_russia drone completed | ایران به روسیه پهپاد فرستاد، اما ارسال نفت را تکذیب کرد.
  iran_to_russia drone completed | تحریم‌های تازه مانع ارسال پهپاد از ایران به روسیه نشد.
  iran_to_russia missile prospective | آمریکا به ایران هشدار داد که به روسیه موشک ندهد.
  iran_to_russia missile prospective | بریتانیا از ایران خواست موشک به روسیه نفرستد.
  iran_to_russia drone denied | ایران متعهد شد به روسیه پهپاد نفرستد.
  # finds what is planned, asked for, feared
  iran_to_russia missile prospective | ایران قصد دارد موشک‌های فاتح-۱۱۰ را به روسیه بفروشد.
  iran_to_russia missile prospective | ایران ممکن است به روسیه موشک بالستیک بدهد.
  iran_to_russia drone prospective | تهران آماده ارسال پهپادهای بیشتر به روسیه است.
  iran_to_russia missile prospective | ایران موشک به روسیه خواهد فرستاد.
  russia_to_iran missile prospective | روسیه قرار است سامانه اس-۴۰۰ را به ایران تحویل دهد.
  russia_to_iran missile prospective | روسیه و ایران درباره فروش اس-۴۰۰ مذاکره می‌کنند.
  russia_to_iran missile prospective | احتمال تحویل موشک‌های روسی به ایران
  iran_to_russia drone prospective | روسیه از ایران پهپادهای بیشتری می‌خواهد.
  russia_to_iran missile prospective | ایران خواهان خرید سامانه‌های پدافندی روسیه است.
  iran_to_russia missile prospective | آمریکا نسبت به ارسال موشک‌های ایرانی به روسیه هشدار داد.
  iran_to_russia missile prospective | اگر ایران به روسیه موشک بفرستد، اروپا تحریم می‌کند.
  iran_to_russia missile prospective | در صورت ارسال موشک به روسیه، ایران تحریم خواهد شد.
  russia_to_iran missile prospective | مسکو پیشنهاد فروش اس-۴۰۰ را به تهران داد.
  russia_to_iran missile prospective | روسیه با تحویل اس-۳۰۰ به ایران موافقت کرد.
  russia_to_iran missile prospective | آیا روسیه به ایران اس-۴۰۰ می‌دهد؟
  russia_to_iran missile prospective | پایان محدودیت‌های سازمان ملل راه را برای فروش موشک‌های روسی به ایران باز می‌کند.
  iran_to_russia drone prospective | ایران وعده داد پهپادهای تازه به روسیه بدهد.
  russia_to_iran missile prospective | ایران از روسیه درخواست موشک‌های ضدهوایی کرد.
  russia_to_iran missile prospective | روسیه می‌تواند به ایران موشک‌های پیشرفته بدهد.
  iran_to_russia missile prospective | نگرانی آمریکا از احتمال انتقال موشک‌های ایران به روسیه
  russia_to_iran missile prospective | ایران و روسیه قرارداد موشک‌های وربا را امضا کردند.
  # keeps use, home production, stock and debris apart
  no | روسیه با پهپادهای ایرانی به کی‌یف حمله کرد.
  no | ارتش روسیه پهپادهای شاهد ساخت ایران را به سوی اودسا شلیک کرد.
  no | اوکراین ۴۰ پهپاد ایرانی روسیه را سرنگون کرد.
  no | لاشه پهپاد ایرانی در اوکراین پیدا شد، روسیه سکوت کرد.
  no | روسیه در آلابوگا نسخه‌ای از پهپاد شاهد ایرانی تولید می‌کند.
  no | حمله پهپادی روسیه به اودسا؛ ایران واکنش نشان داد
  no | ذخایر پهپادهای ایرانی روسیه رو به پایان است.
  no | ایران موشک تازه‌ای با برد دو هزار کیلومتر آزمایش کرد و روسیه تبریک گفت.
  no | ایران سامانه اس-۳۰۰ روسی خود را در رزمایش به کار گرفت.
  no | پهپادهای گران-۲ روسیه به پهپادهای شاهد ایران شباهت دارند.
  no | روسیه از پهپادهای ایرانی در جنگ اوکراین استفاده می‌کند.
  no | ایران پهپادهای انتحاری تازه‌ای برای ارتش خود ساخت؛ وزیر دفاع روسیه از نمایشگاه بازدید کرد.
  no | برنامه موشکی ایران در دیدار پوتین و پزشکیان مطرح شد.
  # finds parts, technology, factories, licences and training
  iran_to_russia drone completed | ایران موتور پهپاد به روسیه می‌فروشد.
  iran_to_russia drone completed | قطعات پهپاد شاهد از ایران به کارخانه آلابوگا فرستاده شد.
  iran_to_russia drone completed | ایران نقشه‌های ساخت پهپاد را در اختیار روسیه گذاشت.
  iran_to_russia drone completed | تهران فناوری پهپادی خود را به مسکو منتقل کرده است.
  iran_to_russia drone completed | ایران به روسیه کمک کرد تا کارخانه تولید پهپاد در آلابوگا بسازد.
  iran_to_russia drone completed | روسیه با کمک ایران در تاتارستان پهپاد می‌سازد.
  iran_to_russia drone completed | تهران مجوز تولید پهپادهای شاهد را به روسیه فروخت.
  iran_to_russia drone completed | مستشاران ایرانی در کریمه به نظامیان روس کار با پهپاد را آموزش دادند.
  iran_to_russia drone completed | ایران برای آموزش خدمه روسی پهپاد، مربی به کریمه فرستاد.
  iran_to_russia missile completed | ایران پرتابگر موشک فتح-۳۶۰ برای روسیه ارسال کرده است.
  russia_to_iran missile completed | روسیه فناوری موشکی به ایران می‌دهد.
  russia_to_iran missile completed | روسیه به ایران در ساخت کارخانه موشک کمک می‌کند.
  russia_to_iran both completed | روسیه قطعات پهپاد و موشک به ایران فرستاد.
  iran_to_russia drone completed | کارخانه پهپادسازی روسیه با فناوری و قطعات ارسالی ایران کار می‌کند؛ ایران قطعات پهپاد را می‌فرستد.
  # is not misled by others in the sentence
  no | کره شمالی به روسیه موشک بالستیک داد، ایران سکوت کرد.
  no | ایران به حوثی‌ها موشک می‌فرستد و روسیه آن را محکوم نمی‌کند.
  no | ایران به حزب‌الله لبنان پهپاد داده است، نه روسیه می‌گوید.
  no | روسیه به هند سامانه اس-۴۰۰ تحویل داد؛ ایران هم ناظر بود.
  no | چین به روسیه قطعات پهپاد می‌فروشد، و ایران از آن بی‌خبر است.
  no | ایران به ونزوئلا پهپاد فروخت و با روسیه درباره نفت مذاکره کرد.
  no | ایران به سودان پهپاد داده است، منابع روسی گفتند.
  no | بلاروس از روسیه موشک اسکندر گرفت و ایران تبریک گفت.
  no | روسیه از کره شمالی موشک و از ایران گندم خرید.
  no | آمریکا به اوکراین موشک داد و روسیه و ایران اعتراض کردند.
  iran_to_russia drone completed | روسیه از کره شمالی گلوله توپ و از ایران پهپاد خرید.
  iran_to_russia drone completed | ایران به روسیه پهپاد و چین به روسیه تراشه می‌فروشد.
  iran_to_russia drone completed | ایران که به حوثی‌ها موشک داده، به روسیه پهپاد فروخته است.
  # keeps to missiles and drones that change hands
  no | روسیه به ایران جنگنده سوخو-۳۵ تحویل داد.
  no | ایران به روسیه گلوله توپ فرستاد.
  no | ایران و روسیه رزمایش دریایی مشترک برگزار کردند و موشک شلیک شد.
  no | روسیه داده‌های ماهواره‌ای در اختیار ایران گذاشت تا موشک‌هایش دقیق‌تر شوند.
  no | وزیر خارجه ایران درباره موشک‌ها به روسیه سفر کرد.
  no | روسیه و ایران توافق هسته‌ای را بررسی کردند.
  no | پوتین حمله موشکی به ایران را محکوم کرد.
  no | ایران و روسیه درباره گندم گفت‌وگو کردند و ایران پهپاد تازه‌اش را رونمایی کرد.
  no | روسیه به ایران گندم داد. ایران پهپاد ساخت.
  no | ایران پهپاد می‌سازد. روسیه به ترکیه گاز فروخت.
  no | روسیه به ایران سلاح فروخت.
  # finds sanctions over supplies, and only those
  iran_to_russia drone completed | اتحادیه اروپا ایران را به دلیل ارسال پهپاد به روسیه تحریم کرد.
  iran_to_russia drone completed | تحریم شرکت‌های ایرانی به خاطر فروش پهپاد به روسیه
  iran_to_russia missile completed | بریتانیا به دلیل تحویل موشک به روسیه هواپیمایی ماهان را تحریم کرد.
  iran_to_russia drone completed | آمریکا سه شرکت ایرانی را که در انتقال پهپاد به روسیه نقش داشتند تحریم کرد.
  no | آمریکا شرکت‌های پهپادسازی ایران را تحریم کرد؛ روسیه اعتراض کرد.
  no | اتحادیه اروپا ایران را به دلیل سرکوب اعتراض‌ها و روسیه را به دلیل حمله موشکی تحریم کرد.
  iran_to_russia missile prospective | اروپا تهدید کرد در صورت ارسال موشک به روسیه ایران را تحریم می‌کند.
  # knows Russia without its name
  iran_to_russia drone completed | آمریکا ایران را به خاطر ارسال پهپاد برای جنگ اوکراین تحریم کرد.
  iran_to_russia drone completed | ایران برای جنگ اوکراین پهپاد می‌فرستد.
  no | پهپادهای ایرانی در جنگ اوکراین به کار رفته‌اند.
  # finds goods given in exchange
  iran_to_russia drone completed | روسیه در ازای پهپادهای ایرانی جنگنده سوخو-۳۵ به تهران داد.
  both both completed | روسیه در ازای پهپادهای ایرانی موشک‌های پدافندی به ایران داد.
  # knows systems in every spelling, and their names as plain words
  iran_to_russia drone completed | ایران شاهد۱۳۶ به روسيه داد.
  iran_to_russia drone completed | ایران پهپاد شاهد-136 را به روسیه فروخته‌است.
  iran_to_russia drone completed | إيران پهپادهاي شاهد ١٣٦ به روسيه فرستاده است.
  iran_to_russia drone completed | ایران مهاجر-۶ به روسیه صادر کرد.
  iran_to_russia drone completed | ایران پهپاد های آرش ۲ را به روسیه می فروشد.
  iran_to_russia missile completed | ایران فاتح ۱۱۰ و ذوالفقار به روسیه تحویل داد.
  russia_to_iran missile completed | روسیه به ایران اس۳۰۰ داد.
  russia_to_iran missile completed | تحویل پانتسیر روسیه به ایران
  iran_to_russia drone completed | ایران ابابیل به روسیه فرستاده است.
  no | ایران شاهد افزایش صادرات به روسیه بود.
  no | شاهد ماجرا در روسیه به ایران تحویل داده شد.
  no | مهاجران ایرانی در روسیه پول به ایران فرستادند.
  no | فتح‌الله از ایران به روسیه رفت و نامه‌ای تحویل داد.
  # reads texts of mixed languages
  iran_to_russia drone completed | ایران پهپادهای Shahed-136 را به Russia فروخت.
  russia_to_iran missile completed | Russia سامانه S-400 را به ایران تحویل داد.
  iran_to_russia drone completed | The minister said nothing. ایران به روسیه پهپاد فرستاده است.
  `,
);

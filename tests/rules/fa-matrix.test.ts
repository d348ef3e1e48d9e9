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
  # reads longer news sentences
  iran_to_russia drone completed | زلنسکی روز سه‌شنبه گفت ایران تاکنون دو هزار پهپاد انتحاری در اختیار مسکو قرار داده و این همکاری ادامه دارد.
  iran_to_russia missile completed | به نوشته وال استریت ژورنال، تهران اوایل ماه جاری محموله‌ای شامل بیش از ۲۰۰ موشک بالستیک کوتاه‌برد را به بندری در روسیه فرستاد.
  iran_to_russia missile completed | بلینکن تأیید کرد که روسیه محموله‌های موشک‌های بالستیک ایران را دریافت کرده است.
  iran_to_russia drone denied | کنعانی: ادعای کی‌یف درباره فروش پهپاد به روسیه پوچ و بی‌اساس است
  russia_to_iran missile completed | فایننشال تایمز: روسیه موشک‌های دوش‌پرتاب به ایران می‌فروشد
  iran_to_russia drone completed | سخنگوی کاخ سفید گفت تهران مربیانی را به کریمه فرستاده تا روس‌ها را برای استفاده از پهپادها آموزش دهند.
  iran_to_russia missile prospective | پولیتیکو گزارش داد که مقام‌های غربی نگرانند ایران به‌زودی موشک بالستیک در اختیار روسیه بگذارد.
  russia_to_iran missile prospective | لاوروف: مسکو پس از پایان تحریم تسلیحاتی آماده است اس-۴۰۰ به ایران بفروشد
  russia_to_iran missile completed | سامانه‌های موشکی اس-۳۰۰ که روسیه در سال ۲۰۱۶ به ایران تحویل داد، در حمله اسرائیل آسیب دیدند.
  iran_to_russia drone completed | پارلمان اروپا تحویل پهپاد از سوی جمهوری اسلامی به روسیه را محکوم کرد.
  iran_to_russia drone completed | کانادا چهار ایرانی دیگر را به دلیل نقش‌شان در تأمین پهپاد برای روسیه تحریم کرد.
  iran_to_russia drone completed | گزارش تازه: ایران نقشه و فناوری پهپاد شاهد را به روسیه داد تا در آلابوگا ساخته شود
  no | گزارش تازه: روسیه نسخه ارتقایافته شاهد را در آلابوگا به تولید انبوه رساند
  no | شب گذشته روسیه با ۷۰ پهپاد شاهد به کی‌یف و خارکف حمله کرد؛ پدافند هوایی اوکراین ۶۰ فروند را سرنگون کرد.
  no | پزشکیان و پوتین درباره مذاکرات هسته‌ای، کریدور شمال–جنوب و سوخت تلفنی گفت‌وگو کردند.
  no | سپاه: حمله موشکی به پایگاه دشمن انجام شد؛ روسیه خواستار خویشتنداری شد
  no | روسیه در شورای امنیت قطعنامه علیه برنامه موشکی ایران را وتو کرد.
  no | ایران از موشک بالستیک جدید خیبرشکن رونمایی کرد؛ رسانه‌های روسی به آن پرداختند.
  no | نیروگاه بوشهر با همکاری روسیه به بهره‌برداری رسید و ایران سوخت هسته‌ای دریافت کرد.
  no | ایران و روسیه قرارداد خرید هواپیماهای مسافربری را امضا کردند
  no | کرملین حمله پهپادی اوکراین به مسکو را محکوم کرد و تهران ابراز همدردی کرد
  # tells recipients apart
  iran_to_russia drone completed | ایران ۱۰۰ پهپاد به روسیه تحویل داد.
  no | ایران ۱۰۰ پهپاد به سوریه تحویل داد و روسیه آن را تأیید کرد.
  no | ایران ۱۰۰ پهپاد به ارتش خود تحویل داد.
  russia_to_iran missile completed | روسیه اس-۴۰۰ را به ایران فروخت.
  no | روسیه اس-۴۰۰ را به ترکیه فروخت و ایران واکنش نشان داد.
  no | روسیه اس-۴۰۰ را به چین فروخت، نه ایران.
  # tells goods apart
  iran_to_russia missile completed | تهران ۲۰۰ موشک به مسکو داد.
  no | تهران ۲۰۰ تن خرما به مسکو داد.
  no | تهران ۲۰۰ هزار گلوله توپ به مسکو داد.
  no | مسکو بالگردهای می-۲۸ به تهران داد.
  russia_to_iran missile completed | مسکو موشک‌های ضدتانک کورنت به تهران داد.
  russia_to_iran missile completed | مسکو ده‌ها فروند موشک کروز ضدکشتی به تهران داد.
  # tells verbs apart
  iran_to_russia drone completed | تهران پهپادهای خود را به مسکو واگذار کرد.
  no | تهران پهپادهای خود را به مسکو نشان داد.
  no | تهران پهپادهای خود را با پهپادهای روسیه مقایسه کرد.
  no | تهران درباره پهپادهای خود به مسکو توضیح داد.
  iran_to_russia drone prospective | تهران پهپادهای خود را به مسکو پیشنهاد داد.
  no | روسیه پهپادهای ایران را ستود.
  iran_to_russia drone completed | روسیه پهپادهای ایران را خرید.
  iran_to_russia drone completed | روسیه پهپادهای ایرانی را دریافت کرد.
  no | روسیه پهپادهای ایرانی را شلیک کرد.
  no | روسیه پهپادهای ایرانی را به کار گرفت.
  # tells statuses apart
  iran_to_russia drone completed | ایران به روسیه پهپاد فروخته است.
  iran_to_russia drone denied | ایران به روسیه پهپاد نفروخته است.
  iran_to_russia drone prospective | ایران می‌خواهد به روسیه پهپاد بفروشد.
  iran_to_russia drone denied | ایران نمی‌خواهد به روسیه پهپاد بفروشد.
  iran_to_russia drone prospective | شاید ایران به روسیه پهپاد فروخته باشد.
  iran_to_russia drone completed | ایران پذیرفت که به روسیه پهپاد فروخته است.
  iran_to_russia drone denied | ایران نپذیرفت که به روسیه پهپاد فروخته باشد.
  iran_to_russia drone completed | کسی تردید ندارد که ایران به روسیه پهپاد فروخته است.
  iran_to_russia drone denied | ایران می‌گوید پهپادی به روسیه نداده و نخواهد داد.
  iran_to_russia drone prospective | ایران در آینده نزدیک به روسیه پهپاد می‌دهد.
  iran_to_russia drone prospective | ایران وعده فروش پهپاد به روسیه را داده است.
  iran_to_russia drone prospective | تهران و مسکو درباره فروش پهپاد ایرانی به توافق رسیدند.
  iran_to_russia drone denied | مذاکرات فروش پهپاد ایران به روسیه شکست خورد و لغو شد.
  russia_to_iran missile denied | ایران هنوز اس-۴۰۰ روسیه را دریافت نکرده است.
  russia_to_iran missile denied | تحویل اس-۴۰۰ به ایران منتفی است، مسکو می‌گوید.
  russia_to_iran missile denied | روسیه فروش اس-۳۰۰ به ایران را تعلیق کرد.
  russia_to_iran missile completed | روسیه ممنوعیت را برداشت و اس-۳۰۰ را به ایران داد.
  russia_to_iran missile prospective | روسیه پس از لغو ممنوعیت می‌تواند اس-۳۰۰ به ایران بفروشد.
  iran_to_russia missile denied | روسیه نتوانست از ایران موشک بالستیک بخرد.
  iran_to_russia drone completed | ایران با وجود تکذیب، به روسیه پهپاد فرستاد.
  iran_to_russia drone denied | ایران ضمن رد ارسال پهپاد به روسیه، خواستار صلح شد.
  iran_to_russia drone denied | تهران ادعای غرب مبنی بر ارسال پهپاد به روسیه را رد و آن را سیاسی توصیف کرد.
  # follows any order of words
  iran_to_russia drone completed | پهپاد داد ایران به روسیه.
  iran_to_russia drone completed | به روسیه، ایران صدها پهپاد داده است.
  iran_to_russia drone completed | ارسال صدها فروند پهپاد انتحاری ساخت ایران به خاک روسیه
  iran_to_russia drone completed | این پهپادها را ایران به روسیه فروخت.
  iran_to_russia drone completed | آنچه ایران به روسیه می‌فرستد پهپاد است.
  iran_to_russia drone completed | پهپادی که ایران به روسیه می‌فروشد ارزان است.
  iran_to_russia drone completed | پهپادهایی که روسیه از ایران خریده ناکارآمدند.
  iran_to_russia missile completed | موشک‌هایی که تهران در اختیار روسیه گذاشته به جبهه رسید.
  russia_to_iran missile completed | سامانه‌ای که روسیه به ایران داد اس-۳۰۰ بود.
  # keeps lists and shared verbs apart
  iran_to_russia both completed | ایران پهپاد، موشک و گلوله به روسیه می‌دهد.
  iran_to_russia drone completed | ایران گلوله، جلیقه و پهپاد به روسیه داد.
  iran_to_russia drone completed | روسیه از ایران پهپاد و از کره شمالی موشک می‌گیرد.
  iran_to_russia both completed | محموله‌های پهپاد و موشک ایران برای روسیه
  russia_to_iran both completed | روسیه قطعات پهپادی و موشکی به ایران منتقل می‌کند.
  # finds what weapons are
  iran_to_russia drone completed | ایران به روسیه سلاح می‌دهد. پهپادهای ایرانی مهم‌ترین آن‌هاست.
  no | ایران به روسیه سلاح می‌دهد. دو کشور رزمایش برگزار کردند.
  no | ارسال تجهیزات نظامی روسیه به ایران ادامه دارد.
  iran_to_russia drone completed | ایران تسلیحات از جمله پهپاد به روسیه می‌فرستد.
  # knows Russia without its name
  iran_to_russia drone completed | صادرات پهپاد ایران برای جنگ در اوکراین تحریم‌های تازه در پی داشت.
  iran_to_russia drone completed | تحریم ایران به دلیل پهپادهای مورد استفاده در جنگ اوکراین
  no | پهپادهای ایرانی در آسمان اوکراین دیده شدند.
  iran_to_russia drone completed | تأمین پهپاد برای تجاوز به اوکراین، ایران را منزوی کرد.
  # does not join what belongs apart
  no | ایران پهپاد تازه ساخت. روسیه به هند سوخت فروخت.
  no | موشک به هدف خورد. ایران به روسیه تبریک گفت و نفت فروخت.
  no | ایران به حوثی‌ها موشک داد؛ روسیه به ایران گندم داد.
  no | ایران به حوثی‌ها موشک داد و از روسیه گندم خرید.
  no | روسیه به ایران گندم فروخت و به سوریه موشک داد.
  no | ارسال موشک‌های ایران به حزب‌الله و سفر لاوروف به تهران
  no | ایران از چین قطعات موشک خرید و محموله از روسیه عبور کرد.
  no | آمریکا به اسرائیل موشک داد و روسیه به ایران هشدار داد.
  no | پهپادهای ترکیه به اوکراین فروخته شد، روسیه و ایران نگران‌اند.
  no | کره شمالی پهپاد از روسیه گرفت و به ایران گفت.
  no | روسیه فناوری پهپاد ایرانی را به کره شمالی می‌دهد.
  no | روسیه موشک به حوثی‌ها با میانجیگری ایران می‌فروشد.
  no | ایران موشک‌های ساخت روسیه را به حزب‌الله داد.
  no | اوکراین از غرب خواست در برابر پهپادهای ایرانی روسیه، سامانه پدافند هوایی به کی‌یف بدهد.
  no | اوکراین موشک پاتریوت برای مقابله با پهپادهای ایرانی روسیه دریافت کرد.
  no | آمریکا به اوکراین سامانه ضدپهپاد داد تا پهپادهای ساخت ایران روسیه را سرنگون کند.
  # is not misled by names that are plain words
  no | شاهد عینی در مسکو گفت هواپیمای ایران فرود آمد و مسافران تحویل شدند.
  no | خانواده شهید فتح‌الله از تهران به روسیه کتاب فرستادند.
  no | ایران شاهد انتقال پناهجویان افغان به روسیه است.
  no | پرونده مهاجر ایرانی در روسیه به دادگاه ارسال شد.
  no | فرش ایرانی به روسیه صادر شد و موشک در پایگاه ماند.
  # finds help to make and to use them
  iran_to_russia drone completed | ایران لیسانس تولید پهپاد شاهد را به روسیه واگذار کرد.
  iran_to_russia drone prospective | ایران و روسیه توافق کردند پهپاد در خاک روسیه تولید شود.
  iran_to_russia drone completed | کارخانه پهپادسازی آلابوگا با کمک فنی ایران راه‌اندازی شد.
  no | کارخانه پهپادسازی آلابوگا توسعه یافت؛ ایران نظری نداد.
  iran_to_russia drone completed | مهندسان ایرانی به روس‌ها در مونتاژ پهپادهای شاهد کمک می‌کنند.
  iran_to_russia drone prospective | ایران به روسیه در ساخت کارخانه پهپاد کمک خواهد کرد.
  iran_to_russia drone denied | ایران کمک به روسیه در ساخت کارخانه پهپاد را تکذیب کرد.
  russia_to_iran missile completed | متخصصان روس به ایران دانش فنی موشک منتقل کرده‌اند.
  iran_to_russia missile completed | ایران آموزش کار با موشک‌های فتح ۳۶۰ را به نظامیان روسیه آغاز کرد.
  iran_to_russia missile completed | نظامیان روس در ایران برای کار با موشک فتح-۳۶۰ آموزش دیدند.
  # reads what agencies write
  iran_to_russia drone completed | وزیر دفاع اوکراین: ایران ماهانه صدها پهپاد به روس‌ها می‌رساند
  iran_to_russia missile completed | ایران محموله‌ای از موشک‌های زمین به زمین را روانه روسیه کرد.
  iran_to_russia drone denied | نماینده ایران در سازمان ملل هرگونه فروش پهپاد به روسیه را رد کرد.
  iran_to_russia drone denied | تهران می‌گوید در جنگ اوکراین به هیچ طرفی، از جمله روسیه، پهپاد نداده است.
  russia_to_iran missile prospective | پوتین به ایران وعده اس-۴۰۰ داد.
  russia_to_iran missile prospective | تهران امیدوار است سامانه اس-۴۰۰ را از مسکو دریافت کند.
  russia_to_iran missile denied | مسکو درخواست ایران برای خرید اس-۴۰۰ را رد کرد.
  russia_to_iran missile completed | پنج دستگاه پانتسیر روسی تحویل سپاه شد.
  iran_to_russia drone completed | روسیه پهپاد ایرانی وارد می‌کند.
  iran_to_russia drone completed | تهران تأمین‌کننده اصلی پهپاد روسیه است.
  iran_to_russia drone completed | روسیه برای پهپاد به ایران روی آورده است.
  iran_to_russia missile prospective | سیا هشدار داد ایران در حال آماده‌سازی برای ارسال موشک به روسیه است.
  iran_to_russia missile completed | اروپا به دلیل ارسال موشک بالستیک به روسیه پروازهای ایران ایر را ممنوع کرد.
  no | روسیه پهپادهای ایرانی را در انبار نگه می‌دارد.
  no | ایران بزرگ‌ترین صادرکننده پهپاد به ونزوئلا و سودان است و روسیه رقیب اوست.
  no | موشک‌های کره شمالی به روسیه رسید و ایران آن را تماشا کرد.
  no | پزشکیان در مسکو از نمایشگاه پهپاد دیدن کرد.
  no | روسیه و ایران پیمان جامع راهبردی امضا کردند.
  no | اسرائیل سامانه‌های اس-۳۰۰ ساخت روسیه در ایران را نابود کرد.
  iran_to_russia drone completed | ایران هواپیماهای بدون سرنشین به روسیه فروخت.
  iran_to_russia drone denied | ایران: پهپادی به روسیه صادر نشده است
  iran_to_russia drone prospective | دیدار شویگو در تهران با هدف خرید پهپاد از ایران انجام شد.
  iran_to_russia drone completed | سه محموله پهپاد از ایران به بندر آستراخان روسیه رسیده است.
  russia_to_iran missile completed | ایران موشک وربا از روسیه گرفت.
  no | آمریکا از فروش موشک به عربستان خبر داد؛ ایران و روسیه واکنش نشان دادند.
  iran_to_russia missile denied | ایران هنوز موشک بالستیک به روسیه نداده است.
  no | کی‌یف: روسیه ۱۰۰ پهپاد ایرانی به سوی ما فرستاد
  no | روسیه ده‌ها موشک و پهپاد ایرانی به خاک اوکراین شلیک کرد.
  iran_to_russia drone completed | همکاری نظامی تهران و مسکو: پهپاد ایرانی در برابر جنگنده روسی؛ ایران پهپاد به روسیه داده است.
  `,
);

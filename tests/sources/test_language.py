"""Telling English from other languages."""

import pytest

from dragoman.sources._language import is_english, load_function_words, tell_language

ENGLISH = (
    "The foreign minister of Velmora said on Tuesday that his country would not send any more gas to its neighbour "
    "before the two sides had signed an agreement about the border, which has been closed since the spring."
)
OTHERS = {
    "French": (
        "Le ministre des affaires étrangères a dit mardi que son pays ne livrera pas de gaz à la république "
        "voisine avant que les deux gouvernements aient signé un accord sur la frontière, qui est fermée "
        "depuis le printemps."
    ),
    "German": (
        "Der Minister sagte am Dienstag, dass sein Land kein Gas mehr an den Nachbarn liefern werde, bis die "
        "beiden Regierungen ein Abkommen über die Grenze unterzeichnet haben, die seit dem Frühjahr "
        "geschlossen ist."
    ),
    "Spanish": (
        "El ministro dijo el martes que su país no va a enviar más gas a la república vecina hasta que los "
        "dos gobiernos hayan firmado un acuerdo sobre la frontera, que está cerrada desde la primavera por "
        "las protestas."
    ),
    "Italian": (
        "Il ministro ha detto martedì che il suo paese non manderà più gas alla repubblica vicina prima che i "
        "due governi abbiano firmato un accordo sulla frontiera, che è chiusa dalla primavera per le "
        "proteste."
    ),
    "Portuguese": (
        "O ministro disse na terça-feira que o seu país não vai enviar mais gás para a república vizinha até "
        "que os dois governos tenham assinado um acordo sobre a fronteira, que está fechada desde a "
        "primavera."
    ),
    "Dutch": (
        "De minister zei dinsdag dat zijn land geen gas meer naar het buurland zal sturen voordat de twee "
        "regeringen een akkoord over de grens hebben getekend, die sinds het voorjaar gesloten is door het "
        "protest."
    ),
    "Swedish": (
        "Ministern sade på tisdagen att landet inte kommer att skicka mer gas till grannlandet förrän de två "
        "regeringarna har skrivit under ett avtal om gränsen, som har varit stängd sedan i våras."
    ),
    "Polish": (
        "Minister powiedział we wtorek, że jego kraj nie wyśle więcej gazu do sąsiedniej republiki, dopóki "
        "oba rządy nie podpiszą porozumienia w sprawie granicy, która jest zamknięta od wiosny przez "
        "protesty."
    ),
    "Turkish": (
        "Bakan salı günü yaptığı açıklamada, iki hükümet bir sınır anlaşması imzalayana kadar ülkesinin komşu "
        "ülkeye daha fazla gaz göndermeyeceğini söyledi ve bu kararın çok önemli olduğunu ifade etti, sınır "
        "için de bir tarih vermedi."
    ),
    "Indonesian or Malay": (
        "Menteri itu mengatakan pada hari Selasa bahwa negaranya tidak akan mengirim gas ke negara tetangga "
        "sebelum kedua pemerintah menandatangani perjanjian tentang perbatasan yang ditutup dari musim semi."
    ),
    "Arabic script": "قال وزير الخارجية يوم الثلاثاء إن بلاده لن ترسل مزيدا من الغاز إلى جارتها قبل توقيع الاتفاق",
    "Cyrillic script": "Министр заявил во вторник, что его страна не будет поставлять газ до подписания договора",
    "Hebrew script": "השר אמר ביום שלישי כי ארצו לא תשלח עוד גז לשכנתה לפני שייחתם ההסכם על הגבול",
    "Chinese or Japanese": "外交部长星期二表示在两国签署边境协议之前该国不会再向邻国输送天然气",
    "Korean": "외무장관은 화요일 양국이 국경 협정에 서명하기 전에는 가스를 보내지 않겠다고 말했다",
}


def test_english_is_told():
    """A paragraph of English is English."""
    assert (True, "English") == tell_language(ENGLISH)


@pytest.mark.parametrize("name", OTHERS)
def test_another_language_is_told(name: str):
    """A paragraph of another language is told by its name."""
    assert (False, name) == tell_language(OTHERS[name])


@pytest.mark.parametrize("text", ["Talks in Baghdad", "Ministre Dupont: accord de paix", "", "1. 2. 3."])
def test_a_few_words_tell_nothing(text: str):
    """A headline is too short to tell, so it is let through as unknown."""
    assert (None, None) == tell_language(text)


def test_quotes_in_another_language_do_not_count_against_a_text():
    """An English text that quotes a foreign sentence is still English."""
    assert True is tell_language(f"{ENGLISH} {ENGLISH} “{OTHERS['Spanish']}”, he added.").english


def test_names_in_another_script_do_not_count_against_a_text():
    """An English text with a name in another script is still English."""
    assert True is tell_language(f"{ENGLISH} His office (وزارة الخارجية) gave no date.").english


def test_a_language_on_no_list_is_told_by_the_lack_of_english():
    """A long text without English function words is not English, whatever else it is."""
    nonsense = " ".join(f"gulo{'abcdefghij'[n % 10]}m peri{'klmnopqrst'[n // 10 % 10]}an" for n in range(60))

    assert False is tell_language(nonsense).english


def test_no_english_word_counts_for_another_language():
    """The lists of other languages hold no English word when they are counted."""
    few = load_function_words()

    assert {} == {name: words & few.english for name, words in few.foreign.items() if words & few.english}


@pytest.mark.parametrize(
    ("tag", "english"), [("en", True), ("en-GB", True), ("ENG", True), ("fr", False), ("enm", False)]
)
def test_tags_of_english(tag: str, english: bool):  # noqa: FBT001 — a column of the table above
    """A language tag means English by its first part."""
    assert english == is_english(tag)

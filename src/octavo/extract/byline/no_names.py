"""Words of the short lines that any page has ("Reading time", "Weitere Informationen") and that no name has."""

from octavo.extract.blocks.wording import words
from octavo.text.letters import is_small

#: In lower case; a paragraph a language. What some names have as well ("Page", "Will", "de la") is left out.
NO_NAMES = words("""
    the an of for to on at with from by your you our my we us it is are be this that these all any more most no
    not how what why when where who which can new top free next previous first last latest only also or if up
    out about add alert alerts app apps archive article articles architect audio author back blog board book
    books breaking business buy call calls careers category chapter chief click close co code collection comment
    comments company contact content cookie cookies copy country course courses create cta culture daily data
    date deal deals default delivery details digital discover download edition editor's education email enter
    episode error event events exclusive explore facts faq features feed fiction file finance find follow
    followers forum full gallery game games get gift go guide headlines health help history home image index
    info information insider insight insights intro introduction issue job join language learn learning legal
    library lifestyle like link links list listen live local login logo low mail main make map market member
    members menu message mins minute minutes mode modified mobile money month navigation news newsletter notice
    notes now offer online open opinion options order other overview pages paid pdf photo photos picks picture
    peer-reviewed
    play player plus podcast policy politics popular post posts premium preview print privacy product products
    profile program project public publication published question questions quick read reader reading recent recommended
    register related report reports reply request resource resources result results review reviews save search
    section see series service services settings share shares shop show sidebar sign site size skip social
    solutions sort source special sponsored sport sports start step steps stories style subscribe subscription
    summary support table tags take takeaways tech text thoughts time tips title today tool tools topic topics
    total trade training transcript travel trending trial try type update updated updates use user version video
    videos view views watch weather web website week weekly words work world write written year years
    advertiser argus beacon bulletin chronicle courant courier dispatch enquirer examiner gazette herald inquirer
    intelligencer ledger mercury monitor newswire observer picayune recorder republic sentinel standard telegram
    telegraph times tribune allgemeine anzeiger nachrichten rundschau tagblatt tageblatt tageszeitung zeitung
    diario gaceta heraldo periódico prensa vanguardia courrier dépêche gazzetta giornale messaggero corriere
    gazeta dziennik jornal folha correio dagblad krant tidning tidende bladet posten avisen haberler gazetesi
    abteilung ort str straße aktuelle aktuell anzeige artikel beitrag beiträge bewertung bild bilder die ein
    eine einen erfahren ergebnisse foto für galerie hier ihr im informationen inhalt inhalte jetzt kommentar
    kommentare kontakt lesen lesezeit mehr meistgelesen merken mit nach nachrichten neue neueste newsticker
    nächste nächster quelle ratgeber seite startseite suche teilen thema themen uhr umfrage vorlesen vorschau
    weiter weitere weiterlesen wetter wortlaut zurück über überblick übersicht kg ag se ev
    abonnés abonnement accueil actualité actualités avec commentaires dans diaporama écouter lecture lire météo
    nos notre nous partager publicité recherche réservé suivez sur télécharger temps toute toutes tous vidéo
    vidéos voir votre vous
    artículo artículos actualidad buscar comentarios compartir con contenido escuchar fotos galería guardar
    imagen inicio leer lectura más minutos mundo noticia noticias nuestra nuestro para página por portada
    publicidad relacionadas relacionados su sus temas tiempo todas todos última últimas
    assine com como comentários compartilhe conteúdo em galeria leitura mais matéria notícia notícias ouça ouvir
    publicidade saiba sua tempo veja vídeo
    articoli articolo ascolta commenti condividi contenuti galleria il leggi lettura minuti notizie nostra per
    pubblicità ricerca tutte tutti ultime
    afbeelding artikelen bekijk beeld deel delen een het leestijd luister meer meest met nieuws nieuwsbrief
    reacties volg voor zoeken
    annons fler för gå läs lästid lyssna nyheter på senaste sök till visa
    annonse bilde det flere hør lytt relaterte saker siste vis
    czytaj czytania czas dodaj komentarze najnowsze polecane udostępnij więcej wideo wszystkie zdjęcia zobacz
    číst článek články další diskuze komentáře přečtěte sdílet více zobrazit
    cikk cikkek hírek hozzászólás kapcsolódó kép legfrissebb megosztás olvasási olvasd percek tovább további
    videó
    articole citește comentarii despre distribuie mai mult știri toate vezi
    abone ol takip et kaynak editör
    devamı fotoğraf galeri giriş güncelleme haber haberler ilgili oku okuma paylaş süresi tarihi tüm yayınlanma
    yorum yorumlar
    все далее ещё еще комментарии комментировать новости обсудить подписаться подробнее поделиться последние
    похожие смотреть темы фото читать читайте также всі далі коментарі більше новини поділитися читати
    όλα όλες ειδήσεις περισσότερα διαβάστε σχόλια φωτογραφίες δείτε
    повідомлення сообщение сообщения mensaje mensajes mensagem messaggio mesaj wiadomość příspěvek hozzászólás inlägg
    innlegg indlæg viesti μήνυμα bericht
    baca berita bagikan komentar lainnya lihat semua terbaru terkait
    bài chia đọc luận sẻ thêm xem
""")


#: A longer word is enough by itself: "An", "Su" and "Low" are parts of names, too.
_SHORT = 4


def says_something(name: str) -> bool:
    """Whether words with capitals in what stands in a name's place are these: "Show More", "Gesponserte Inhalte"."""
    known = [word for word in name.split() if not is_small(word[0]) and word.lower() in NO_NAMES]
    return len(known) > 1 or any(len(word) > _SHORT for word in known)

package org.jled.notebook;

import java.util.Base64;
import java.util.Locale;
import org.jled.figure.WakeFilm;

/** Films as a notebook shows them: the GIF is in the page, so that it also plays elsewhere. */
final class FilmHtml {

  private FilmHtml() {}

  static Html of(WakeFilm film) {
    String gif = Base64.getEncoder().encodeToString(film.gif());
    String page =
        String.format(
            Locale.ROOT,
            "<img alt=\"%s\" width=\"%d\" height=\"%d\" src=\"data:image/gif;base64,%s\">",
            Html.escape(film),
            film.width(),
            film.height(),
            gif);
    return new Html(film.toString(), page);
  }
}

package vn.tinhgon.bpmn;

import java.util.Locale;

/** One sentence for people, in Vietnamese and in English. */
public record Text(String vi, String en) {

  /** English where the reader asks for it, Vietnamese otherwise. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : vi;
  }
}

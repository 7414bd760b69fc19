package vn.tinhgon.rules.fact;

/**
 * A paper that is handed in: no step writes it.
 *
 * @param issuedHere the handling agency or one of its units issues it
 * @param weighed a step that drafts, appraises, reviews, consults or decides reads it
 * @param byRequester the requester writes it: nobody else issues it, and neither a certification
 *     nor a database nor its name says that it is a copy or an attachment
 */
public record HandedIn(String document, boolean issuedHere, boolean weighed, boolean byRequester) {}

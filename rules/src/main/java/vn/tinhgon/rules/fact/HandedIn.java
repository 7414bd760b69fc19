package vn.tinhgon.rules.fact;

/**
 * A paper that is handed in: no step writes it.
 *
 * @param issuedHere the handling agency or one of its units issues it
 * @param weighed a step that drafts, appraises, reviews, consults or decides reads it
 * @param byRequester the requester writes it: nobody else is named as its issuer
 */
public record HandedIn(String document, boolean issuedHere, boolean weighed, boolean byRequester) {}

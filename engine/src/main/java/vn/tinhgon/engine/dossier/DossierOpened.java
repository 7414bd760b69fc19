package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Procedure;

/**
 * Told to other rooms, within the transaction, when a dossier has been opened.
 *
 * @param dossier its number
 * @param sender null where the requester's own unit sent it
 * @param channel null where nobody said
 * @param unit in charge, where it is not the one drawn
 */
public record DossierOpened(
    String dossier,
    Procedure procedure,
    String title,
    String requester,
    @Nullable String sender,
    @Nullable Channel channel,
    @Nullable String unit,
    LocalDateTime at,
    @Nullable LocalDateTime due) {}

package vn.tinhgon.engine.problem;

import static vn.tinhgon.engine.problem.Details.detail;
import static vn.tinhgon.engine.problem.Details.faults;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.print.TemplateUnusable;

/** Turns everything that goes wrong in a request into problem details; nothing inner leaks out. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final String DATA_EXCEPTION = "22";
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
    return answer(refusal.status(), refusal.detail(), refusal.faults(), request);
  }

  /** A template that an officer edited; the reason says what to mend in it. */
  @ExceptionHandler
  ResponseEntity<Object> unprintable(TemplateUnusable unusable, WebRequest request) {
    return answer(HttpStatus.UNPROCESSABLE_CONTENT, unusable.reason(), List.of(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> notSignedIn(AuthenticationException e, WebRequest request) {
    return answer(HttpStatus.UNAUTHORIZED, Details.SIGN_IN, List.of(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> notAllowed(AccessDeniedException e, WebRequest request) {
    return answer(HttpStatus.FORBIDDEN, Details.NOT_ALLOWED, List.of(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> tooLarge(BodyTooLarge e, WebRequest request) {
    return answer(HttpStatus.CONTENT_TOO_LARGE, e.detail(), List.of(), request);
  }

  /** Two people changed the same thing at the same time; the second may simply try again. */
  @ExceptionHandler
  ResponseEntity<Object> crossed(PessimisticLockingFailureException e, WebRequest request) {
    return answer(HttpStatus.CONFLICT, Details.CROSSED, List.of(), request);
  }

  /**
   * Such as a character that no text column takes; everything else the database says is our fault.
   */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> unstorable(
      DataIntegrityViolationException e, WebRequest request) {
    return e.getMostSpecificCause() instanceof SQLException sql
            && String.valueOf(sql.getSQLState()).startsWith(DATA_EXCEPTION)
        ? answer(HttpStatus.UNPROCESSABLE_CONTENT, Details.UNSTORABLE, List.of(), request)
        : unexpected(e, request);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class,
    QueryTimeoutException.class
  })
  ResponseEntity<Object> databaseAway(Exception e, WebRequest request) {
    LOG.warn("The database did not answer: {}", e.getMessage());
    return answer(HttpStatus.SERVICE_UNAVAILABLE, Details.DATABASE_AWAY, List.of(), request);
  }

  /** The process engine wraps what is refused in the midst of its work. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
    for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) return refused(refusal, request);
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      LOG.debug("Whoever asked has gone: {}", request.getDescription(false));
      return null;
    }
    LOG.error("A request failed: {}", request.getDescription(false), e);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, Details.OUR_FAULT, List.of(), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      return unexpected(e, request);
    }
    var tooLarge = BodyTooLarge.in(e);
    if (tooLarge != null) {
      return tooLarge(tooLarge, request);
    }
    return answer(status, detail(e, status), faults(e), request);
  }

  private static ResponseEntity<Object> answer(
      HttpStatusCode status, Text detail, List<Fault> faults, WebRequest request) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.of(status, detail, faults, Reader.of(request)));
  }
}

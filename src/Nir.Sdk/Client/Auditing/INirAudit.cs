namespace Nir.Sdk.Client.Auditing;

/// <summary>An audit log. It is told about every read and write, also those that failed, when they are over.</summary>
public interface INirAudit
{
    /// <summary>
    /// Writes one event. The caller gets the result when this is done. An exception reaches the caller in place of the result: what
    /// cannot be audited is not handed out. A write has then been made all the same, and <see cref="NirClient.CompareAsync"/> tells its outcome.
    /// </summary>
    /// <param name="auditEvent">What happened.</param>
    /// <param name="cancellationToken">Not the call's own: that something was cancelled is written too.</param>
    ValueTask WriteAsync(AuditEvent auditEvent, CancellationToken cancellationToken);
}

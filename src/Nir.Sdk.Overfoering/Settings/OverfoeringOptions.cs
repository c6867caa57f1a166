using Nir.Sdk.Client;
using Nir.Sdk.Hosting;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Overfoering.Protection;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Settings;

/// <summary>How the outbox works. Read once, when the program starts. The defaults suit a register that answers within a minute.</summary>
public sealed class OverfoeringOptions
{
    /// <summary>Whether this node sends. False: it only enqueues and shows. True by default.</summary>
    public bool IsSending { get; set; } = true;

    /// <summary>How many transfers are under way at once on this node. 8 by default, 1-100.</summary>
    public int MaxParallel { get; set; } = 8;

    /// <summary>How many of them may be of one kommune. 4 by default.</summary>
    public int MaxParallelPerKommune { get; set; } = 4;

    /// <summary>How long a worker has a row before another may take it; it is renewed while the worker lives. Three minutes by default.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// How long one transfer may take, read-back and merge included; the outcome is then unknown. No transfer starts unless its lease lasts so long. Half of
    /// <see cref="Lease"/> at most; 75 seconds by default.
    /// </summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(75);

    /// <summary>How often the queue is looked at when nothing was due. One second by default.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The first wait after a fault, doubled each time and jittered. Five seconds by default.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait, also when a register asks for more: it is then asked again. Ten minutes by default.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>After so many faults in a row a kommune is left alone for a while, and then tried with one transfer. 5 by default.</summary>
    public int ErrorBudget { get; set; } = 5;

    /// <summary>How many times a row may fail for a reason that may be its own, before it is parked. 8 by default.</summary>
    public int MaxAttempts { get; set; } = 8;

    /// <summary>How long the content is kept after it was accepted or superseded. What then remains is id, version, hash and time. 90 days by
    /// default.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long a transfer that is under way may go on when the program stops; then its outcome is unknown. 20 seconds by default.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The hour in Norway when what was accepted is compared with what NIR holds. Null: it is not, unless asked for. 2 by default.</summary>
    public int? AvstemmingHour { get; set; } = 2;

    /// <summary>
    /// Whether what is of last year goes first from New Year to the end of February, when a kommune's figures for the year are taken. True by default.
    /// </summary>
    public bool HurryYearEnd { get; set; } = true;

    /// <summary>How old what is due may be before the health check says that the transfer is degraded. 15 minutes by default.</summary>
    public TimeSpan DegradedAfter { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>What encrypts the content. Null: the program's data protection keys.</summary>
    public IPayloadProtector? Protector { get; set; }

    /// <summary>What hashes of persons are keyed with: 32 bytes that never change. Null: the outbox makes its own, and keeps it encrypted in the
    /// database.</summary>
    public byte[]? PersonKey { get; set; }

    /// <summary>Chooses the client for a kommune and family. Null: the kommune's own transfer user.</summary>
    public Func<INirClientFactory, Kommunenummer, Registreringsfamilie, NirClient>? ChooseClient { get; set; }
}

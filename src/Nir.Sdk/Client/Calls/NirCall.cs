using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>
/// A call to the register as a value: one record for each operation, a closed set. It holds all that the operation needs, and tells of
/// itself what those who carry, repeat, log or count calls ask.
/// </summary>
public abstract record NirCall
{
    // In the assembly only, so that the set stays closed.
    private protected NirCall()
    {
    }

    /// <summary>What it is called in logs, traces and the audit log: <c>send</c>, <c>read-status</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Where it goes in this library's contract.</summary>
    public abstract NirRoute Route { get; }

    /// <summary>Whether it changes what the register holds.</summary>
    public virtual bool IsWrite => false;

    /// <summary>Whether making it twice does no more than making it once, even when the first outcome is not known.</summary>
    public virtual bool IsSafeToRepeat => !IsWrite;

    /// <summary>The registration that it names. Null: it names a person.</summary>
    public virtual Guid? RegistreringId => null;

    /// <summary>The registration's family. Null: not known before the answer.</summary>
    public virtual Registreringsfamilie? Familie => null;

    /// <summary>The registration's law. Null: not known before the answer.</summary>
    public virtual Lovverk? Lovverk => null;

    /// <summary>The id that the register, the traces and the logs know the call by.</summary>
    public string CorrelationId { get; init; } = Guid.NewGuid().ToString("D");

    /// <summary>Who makes it and why. Told only to the audit log.</summary>
    internal NirCallOptions Options { get; init; } = NirCallOptions.Untold;

    /// <summary>The name and the registration's id: never content, never a person.</summary>
    public sealed override string ToString() => RegistreringId is { } id ? $"{Name} {id}" : Name;
}

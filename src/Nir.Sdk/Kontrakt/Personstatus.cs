using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Kontrakt;

/// <summary>What the register holds about a person. Kategori, ordning and deadlines are not part of it yet.</summary>
public sealed record Personstatus
{
    /// <summary>The law of the person's registrations. Null: there are none, or they differ.</summary>
    public Lovverk? Lovverk { get; init; }

    /// <summary>The registrations that the caller may see, oldest first. Empty when there are none.</summary>
    public required ValueList<Registreringsstatus> Registreringer { get; init; }
}

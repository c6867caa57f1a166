using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Overfoering.Enqueuing;

/// <summary>A registration that is on its way, once the transaction is committed.</summary>
/// <param name="Row">The row's id.</param>
/// <param name="IsNew">False: the same content is on its way, or accepted, already. Nothing was written.</param>
/// <param name="Superseded">How many earlier states, unsent or refused, it took the place of.</param>
public sealed record Enqueued(long Row, bool IsNew, int Superseded)
{
    /// <summary>
    /// What the rules say of it here and now, with the facts that were given. What refuses it will refuse it at NIR too: the row is then parked until it is
    /// mended.
    /// </summary>
    public ValueList<Avvik> Avvik { get; init; } = [];

    /// <summary>Whether a rule refuses it.</summary>
    public bool WillBeRefused => Avvik.Any(static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning);
}

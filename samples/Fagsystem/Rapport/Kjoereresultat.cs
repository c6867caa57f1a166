using Fagsystem.Frister;
using Fagsystem.Kontroll;
using Fagsystem.Overfoering;

namespace Fagsystem.Rapport;

/// <summary>All that a report tells about one run.</summary>
/// <param name="Resultater">One for each case.</param>
/// <param name="Forskjeller">The cases that came out otherwise than the fasit says. Null: there was no fasit to check.</param>
/// <param name="Feil">The fault that ended the run early, in bokmål. Null: none.</param>
/// <param name="ErStoppet">Whether someone stopped it.</param>
/// <param name="Register">Where it was transferred to.</param>
/// <param name="Dato">The day the rules were checked on.</param>
internal sealed record Kjoereresultat(
    IReadOnlyList<Saksresultat> Resultater, IReadOnlyList<Fasitforskjell>? Forskjeller, string? Feil, bool ErStoppet, string Register, DateOnly Dato)
{
    /// <summary>The participants' deadlines. Empty: not computed.</summary>
    public IReadOnlyList<Deltakerfrister> Frister { get; init; } = [];

    public Oppsummering Oppsummering => new(Resultater);

    /// <summary>Whether every outcome is known, is what the fasit says, and is what NIR held when it was read back.</summary>
    public bool ErSomVentet =>
        Forskjeller is null or [] && Resultater.All(static r => r.Utfall is not Saksutfall.Ukjent && r.ErLikINir is not false);
}

using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>A series of the data set IMDinettOffentlig.1.0, whether the register has it or not.</summary>
/// <param name="Navn">IMDi's name of the table, or one made like it.</param>
/// <param name="Tittel">What it is, in bokmål.</param>
/// <param name="Kilde">Who makes it.</param>
/// <param name="Tabell">The table here. Null: the register does not have it.</param>
/// <param name="Inndelinger">What it is divided by here. Empty: the register does not have it.</param>
/// <param name="Mangel">Why the register does not have it, in bokmål. Null: it does.</param>
public sealed record Statistikkserie(
    string Navn, string Tittel, string Kilde, Statistikktabell? Tabell, ValueList<Statistikkinndeling> Inndelinger, string? Mangel);

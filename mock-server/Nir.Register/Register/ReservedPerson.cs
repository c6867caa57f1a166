using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>
/// A synthetic person whose transfers always have one outcome (<c>reserved-persons.json</c>). Every register of every server has them.
/// </summary>
/// <param name="Referanse">The numbers: synthetic, so they may be shown.</param>
/// <param name="Outcome">What always becomes of a transfer.</param>
/// <param name="Regel">The rule that refuses it. Null: no rule does.</param>
/// <param name="Tekst">The outcome in bokmål.</param>
/// <param name="TekstEn">The outcome in English.</param>
public sealed record ReservedPerson(PersonReference Referanse, ReservedOutcome Outcome, string? Regel, string Tekst, string TekstEn)
{
    private static readonly FrozenDictionary<DufNummer, ReservedPerson> OnDuf;
    private static readonly FrozenDictionary<Foedselsnummer, ReservedPerson> OnFoedselsnummer;

    static ReservedPerson()
    {
        All = [.. Read()];
        OnDuf = All.ToFrozenDictionary(static person => person.Referanse.DufNummer);
        OnFoedselsnummer = All.ToFrozenDictionary(static person => person.Referanse.Foedselsnummer);
    }

    /// <summary>All of them.</summary>
    public static ImmutableArray<ReservedPerson> All { get; }

    /// <summary>The first with an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="regel">The rule that refuses. Null: any.</param>
    /// <exception cref="InvalidOperationException">No one is reserved for it.</exception>
    public static ReservedPerson For(ReservedOutcome outcome, string? regel = null) =>
        All.First(person => person.Outcome == outcome && (regel is null || person.Regel == regel));

    internal static ReservedPerson? Find(PersonReference person) =>
        OnDuf.TryGetValue(person.DufNummer, out var found) || OnFoedselsnummer.TryGetValue(person.Foedselsnummer, out found) ? found : null;

    /// <summary>Makes a reserved person known to a register that has not met the person yet.</summary>
    internal static void Know(FakeRegister register, PersonReference person)
    {
        if (Find(person) is { } reservedPerson && Personer.Find(register.State, reservedPerson.Referanse) is null)
        {
            register.Execute(new RegisterCommand.CreatePerson(reservedPerson.Referanse));
        }
    }

    private static IEnumerable<ReservedPerson> Read()
    {
        using var document = JsonDocument.Parse(Resources.ReservedPersons);
        foreach (var row in document.RootElement.GetProperty("persons").EnumerateArray())
        {
            yield return new ReservedPerson(
                new()
                {
                    DufNummer = DufNummer.Parse(row.GetProperty("dufNummer").GetString()!),
                    Foedselsnummer = Foedselsnummer.Parse(row.GetProperty("foedselsnummer").GetString()!)
                },
                Enum.Parse<ReservedOutcome>(row.GetProperty("outcome").GetString()!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                row.TryGetProperty("what", out var what) && what.TryGetProperty("rule", out var regel) ? regel.GetString() : null,
                row.GetProperty("textNb").GetString()!,
                row.GetProperty("textEn").GetString()!);
        }
    }
}

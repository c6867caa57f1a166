using System.Globalization;
using System.Text.Json.Serialization;
using Nir.Sdk.Kilder;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Contract.Views;

/// <summary>Whether one item is registered for one participation, whether it must be, and because of what.</summary>
public sealed record OpplysningAnswer
{
    /// <summary>The item.</summary>
    public required Opplysning Opplysning { get; init; }

    /// <summary>Where it stands.</summary>
    public required Opplysningsstatus Status { get; init; }

    /// <summary>Whether something is registered, asked for or not.</summary>
    public required bool ErRegistrert { get; init; }

    /// <summary>The rule that asks for it, or that says that it is not to be registered. Null: it is registered only when it happens.</summary>
    public string? Regel { get; init; }

    /// <summary>The fact that is missing, as a member path. Null: none is.</summary>
    public string? Mangel { get; init; }

    /// <summary>The last day to register what is lacking, inclusive. Null: nothing is lacking, or the day is not known.</summary>
    public DateOnly? Frist { get; init; }

    /// <summary>Whether <see cref="Frist"/> had passed on the day asked about.</summary>
    public bool ErForfalt { get; init; }

    /// <summary>Whether it is registered though the law says that it must not be.</summary>
    [JsonIgnore]
    public bool IsForbidden => ErRegistrert && Status is Opplysningsstatus.KrevesIkke && FindRegel()?.Kind is RegelKind.Forbudt;

    /// <summary>The source with its paragraph. Null: no rule says it, or this version does not know the rule.</summary>
    [JsonIgnore]
    public Kilde? Kilde => FindRegel()?.Kilde;

    /// <summary>The reason in a language: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string GetTekst(CultureInfo? culture = null) =>
        Write(NorwegianCulture.IsNorwegian(culture));

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(OpplysningAnswer), PrintMembers);

    internal string Write(bool norsk)
    {
        var title = FindRegel() is { } regel ? norsk ? regel.Tittel : regel.TittelEn : Regel;
        return (Status, norsk) switch
        {
            (Opplysningsstatus.Har, true) => "Er registrert",
            (Opplysningsstatus.Har, false) => "Is registered",
            (Opplysningsstatus.Mangler, _) => $"{title} ({Regel})",
            (Opplysningsstatus.KanIkkeVites, true) => $"Kan ikke vites: {Mangel} er ikke kjent ({Regel})",
            (Opplysningsstatus.KanIkkeVites, false) => $"Cannot be known: {Mangel} is not known ({Regel})",
            (_, true) when Regel is null => "Registreres bare når det skjer",
            (_, false) when Regel is null => "Registered only when it happens",
            (_, true) when FindRegel()?.Kind is not RegelKind.Forbudt => $"Kreves ikke: vilkåret i {Regel} er ikke oppfylt",
            (_, false) when FindRegel()?.Kind is not RegelKind.Forbudt => $"Not asked for: the condition of {Regel} does not hold",
            _ => $"{title} ({Regel})",
        };
    }

    private Regel? FindRegel() => Regel is { } id && RegelCatalogue.TryFind(id, out var regel) ? regel : null;
}

using System.Text.Json.Serialization;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>Something that a kommune must look at before the year is closed. It holds no identifier, and a name only where it was asked for.</summary>
public sealed record Kontrollfunn
{
    /// <summary>What it is.</summary>
    [JsonPropertyName("funn")]
    public required KontrollfunnKind Kind { get; init; }

    /// <summary>What the vendor knows the person or the case by. Null: nothing.</summary>
    public string? Saksnummer { get; init; }

    /// <summary>The person's name. Null: not asked for, not known, or protected.</summary>
    public string? Navn { get; init; }

    /// <summary>The registration. Null: nothing is registered.</summary>
    public Guid? Registrering { get; init; }

    /// <summary>The family.</summary>
    public required Registreringsfamilie Familie { get; init; }

    /// <summary>The law. Null: not known.</summary>
    public Lovverk? Lovverk { get; init; }

    /// <summary>The item. Null: the whole registration.</summary>
    public Opplysning? Opplysning { get; init; }

    /// <summary>The rule. Null: no rule says it.</summary>
    public string? Regel { get; init; }

    /// <summary>The rule's source, as it is cited. Null: no rule says it, or it is assumed.</summary>
    public string? Kilde { get; init; }

    /// <summary>The last day to mend it, inclusive: the year's close. Null: the year has none that is known.</summary>
    public DateOnly? Frist { get; init; }

    /// <summary>The last day of the two months, inclusive. Null: not known, or nothing is lacking.</summary>
    public DateOnly? Registreringsfrist { get; init; }

    /// <summary>Who must act.</summary>
    public required Ansvarlig Ansvarlig { get; init; }

    /// <summary>What is wrong, in bokmål.</summary>
    public required string Tekst { get; init; }

    /// <summary>How it is mended under the person's law, in bokmål.</summary>
    public required string Utbedring { get; init; }

    /// <summary>What it is and which rule says it, without name or case.</summary>
    public override string ToString() => $"{Kind} {Familie} {Opplysning} {Regel}";
}

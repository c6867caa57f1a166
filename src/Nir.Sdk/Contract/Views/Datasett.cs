namespace Nir.Sdk.Contract.Views;

/// <summary>A data set as IMDi's catalogue describes it, word for word. What is empty there is null here.</summary>
public sealed record Datasett
{
    /// <summary>The title.</summary>
    public required string Tittel { get; init; }

    /// <summary>The status, such as «Under arbeid». Null: none is told.</summary>
    public string? Status { get; init; }

    /// <summary>The web page's name. Null: none.</summary>
    public string? Nettside { get; init; }

    /// <summary>What can be downloaded, by name. Null: nothing.</summary>
    public string? LastNed { get; init; }

    /// <summary>The identifier, as it is written there.</summary>
    public required string Identifikator { get; init; }

    /// <summary>The publisher.</summary>
    public required string Utgiver { get; init; }

    /// <summary>The description.</summary>
    public required string Beskrivelse { get; init; }

    /// <summary>What it holds.</summary>
    public required string SentraleOpplysninger { get; init; }

    /// <summary>The theme.</summary>
    public required string Tema { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Kilde { get; init; }

    /// <summary>Where it is about.</summary>
    public required string GeografiskOmfang { get; init; }

    /// <summary>How often it is updated.</summary>
    public required string Oppdateringsfrekvens { get; init; }

    /// <summary>By when it is updated. Null: not told.</summary>
    public string? Oppdateringsfrist { get; init; }

    /// <summary>The time it is of.</summary>
    public required string Tidsrom { get; init; }

    /// <summary>Who may see it.</summary>
    public required string Tilgangsnivaa { get; init; }

    /// <summary>The language.</summary>
    public required string Spraak { get; init; }

    /// <summary>Whom to ask.</summary>
    public required string Kontaktpunkt { get; init; }

    /// <summary>The version, as it is written there.</summary>
    public required string Versjon { get; init; }

    /// <summary>What the version is.</summary>
    public required string Versjonsnote { get; init; }

    /// <summary>The day it was changed, as it is written there. Null: not told.</summary>
    public string? Endringsdato { get; init; }
}

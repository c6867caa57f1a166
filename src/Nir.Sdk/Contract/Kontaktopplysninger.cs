namespace Nir.Sdk.Contract;

/// <summary>How a person is reached. It prints as nothing.</summary>
public sealed record Kontaktopplysninger
{
    /// <summary>The street address or place. Null: not known.</summary>
    public string? Adresse { get; init; }

    /// <summary>The postal code. Null: not known.</summary>
    public string? Postnummer { get; init; }

    /// <summary>The postal town. Null: not known.</summary>
    public string? Poststed { get; init; }

    /// <summary>The telephone number. Null: not known.</summary>
    public string? Telefon { get; init; }

    /// <summary>The e-mail address. Null: not known.</summary>
    public string? Epost { get; init; }

    /// <summary>Nothing of what it holds.</summary>
    public override string ToString() => nameof(Kontaktopplysninger);
}

using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Testing;

/// <summary>A person that does not exist, with numbers that belong to no one. It prints with its numbers masked.</summary>
public sealed record SyntheticPerson
{
    /// <summary>The given name.</summary>
    public required string Fornavn { get; init; }

    /// <summary>The family name.</summary>
    public required string Etternavn { get; init; }

    /// <summary>The birth date.</summary>
    public required DateOnly Foedselsdato { get; init; }

    /// <summary>The DUF-nummer: 80 is added to its control digits, this project's own convention.</summary>
    public required DufNummer DufNummer { get; init; }

    /// <summary>The fødselsnummer or D-nummer: 80 is added to its month, as in Tenor.</summary>
    public required Foedselsnummer Foedselsnummer { get; init; }

    /// <summary>Both numbers, as registrations hold them.</summary>
    public PersonReference Referanse => new() { DufNummer = DufNummer, Foedselsnummer = Foedselsnummer };

    /// <summary>What the other sources know: numbers, names and date of birth. Add facts with <c>with</c>.</summary>
    public Persondata Data => new()
    {
        DufNummer = DufNummer,
        Foedselsnummer = Foedselsnummer,
        Fornavn = Fornavn,
        Etternavn = Etternavn,
        Foedselsdato = Foedselsdato,
    };
}

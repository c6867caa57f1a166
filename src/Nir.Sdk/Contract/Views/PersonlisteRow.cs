using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>
/// One person in one ordning: what is registered, what is lacking and by when. A person with two participations has two rows; one who has a right
/// and no registration has a row that says so. It prints as nothing.
/// </summary>
public sealed record PersonlisteRow
{
    /// <summary>A key of the list's own, the same for all rows of a person within one register. It tells nothing of the person.</summary>
    [JsonPropertyName("personnoekkel")]
    public required Guid PersonKey { get; init; }

    /// <summary>The identifiers. Null: not shown.</summary>
    public PersonReference? Person { get; init; }

    /// <summary>The given names. Null: not known, not shown, or the address is protected.</summary>
    public string? Fornavn { get; init; }

    /// <summary>The family name. Null: not known, not shown, or the address is protected.</summary>
    public string? Etternavn { get; init; }

    /// <summary>Whether the address is protected: the row stands, without name and address.</summary>
    public bool HarBeskyttetAdresse { get; init; }

    /// <summary>Whether the person has reserved against use of directly identifying data in research (IF § 62).</summary>
    public bool ReservasjonMotForskning { get; init; }

    /// <summary>The kommune.</summary>
    public required Kommunenummer Kommune { get; init; }

    /// <summary>The law. Null: nothing is registered, and the law cannot be computed.</summary>
    public Lovverk? Lovverk { get; init; }

    /// <summary>The family.</summary>
    public required Registreringsfamilie Familie { get; init; }

    /// <summary>The rettsstilling. Null: not known, or the family has none.</summary>
    public Rettsstilling? Rettsstilling { get; init; }

    /// <summary>The kategori. Null: not known, or the person has none here.</summary>
    public Kategori? Kategori { get; init; }

    /// <summary>The ordning. Null: not known, or the person has none here.</summary>
    public Ordning? Ordning { get; init; }

    /// <summary>The registration. Null: nothing is registered.</summary>
    public Guid? Registrering { get; init; }

    /// <summary>The register's version of it. Null: nothing is registered, or it comes from a fagsystem.</summary>
    [JsonPropertyName("versjon")]
    public string? Version { get; init; }

    /// <summary>The kinds of vedtak, each once, in the order of their list. Empty: none.</summary>
    public ValueList<Vedtakstype> Vedtak { get; init => field = value ?? []; } = [];

    /// <summary>The day of the first vedtak. Null: none is given.</summary>
    public DateOnly? Vedtaksdato { get; init; }

    /// <summary>The day the participation began. Null: not begun, or not given.</summary>
    public DateOnly? Startdato { get; init; }

    /// <summary>The sluttmål. Null: none is registered.</summary>
    public Sluttmaal? Sluttmaal { get; init; }

    /// <summary>The day the integreringskontrakt was made. Null: none is registered, or the day is not.</summary>
    public DateOnly? Integreringskontrakt { get; init; }

    /// <summary>The education before. Null: not registered.</summary>
    public Utdanningsbakgrunn? Utdanningsbakgrunn { get; init; }

    /// <summary>The goals for Norwegian, in the order of the skills. Empty: none.</summary>
    public ValueList<Norskmaal> Norskmaal { get; init => field = value ?? []; } = [];

    /// <summary>The kinds of measures, each once, in the order of their list. Empty: none.</summary>
    public ValueList<Tiltakstype> Tiltak { get; init => field = value ?? []; } = [];

    /// <summary>Hours of Norwegian. Null: none are registered.</summary>
    public decimal? TimerNorsk { get; init; }

    /// <summary>Hours of social studies. Null: none are registered.</summary>
    public decimal? TimerSamfunnskunnskap { get; init; }

    /// <summary>How many absences are registered.</summary>
    public int Fravaer { get; init; }

    /// <summary>Whether the person attends upper secondary school full time. Null: not registered.</summary>
    public bool? FulltidVideregaaende { get; init; }

    /// <summary>The last day, inclusive: of the registered end, else of the last vedtak. Null: not ended, or not known.</summary>
    public DateOnly? Sluttdato { get; init; }

    /// <summary>The registered reason for the end. Null: none.</summary>
    public Avslutningsaarsak? Avslutningsaarsak { get; init; }

    /// <summary>The reason of an end that the register computed and that stands. Null: none.</summary>
    public Avslutningsaarsak? BeregnetAarsak { get; init; }

    /// <summary>The last day as the register computed it. Null: none.</summary>
    public DateOnly? BeregnetSluttdato { get; init; }

    /// <summary>The deadlines of the family that something is to be done by, the first first. Empty: none can be computed.</summary>
    public ValueList<PersonlisteFrist> Frister { get; init => field = value ?? []; } = [];

    /// <summary>The items of the family, in the order of <see cref="Views.Opplysning"/>.</summary>
    public required ValueList<OpplysningAnswer> Opplysninger { get; init => field = value ?? []; }

    /// <summary>What the vendor knows the person or the case by. Null: it comes from the register. It is never sent.</summary>
    [JsonIgnore]
    public string? Saksnummer { get; init; }

    /// <summary>The answer about an item. Null: the family has no such item.</summary>
    /// <param name="opplysning">The item.</param>
    public OpplysningAnswer? Find(Opplysning opplysning)
    {
        foreach (var answer in Opplysninger)
        {
            if (answer.Opplysning == opplysning)
            {
                return answer;
            }
        }

        return null;
    }

    /// <summary>Nothing of what it holds.</summary>
    public override string ToString() => nameof(PersonlisteRow);
}

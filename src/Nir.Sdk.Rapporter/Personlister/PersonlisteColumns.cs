using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Csv;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Personlister;

/// <summary>The columns of the personliste as CSV: their names, their order and how each is written. NIR's own are not public.</summary>
internal static class PersonlisteColumns
{
    public static ImmutableArray<(string Name, string Meaning, Func<PersonlisteRow, string> Write)> All { get; } =
    [
        ("personnoekkel", "A key of the list's own, the same for all rows of a person", static row => row.PersonKey.ToString("D")),
        ("dufnummer", "Empty unless the identity is asked for", static row => row.Person?.DufNummer is { IsGiven: true } duf ? duf.RevealValue() : ""),
        ("foedselsnummer", "Empty unless the identity is asked for",
        static row => row.Person?.Foedselsnummer is { IsGiven: true } fnr ? fnr.RevealValue() : ""),
        ("fornavn", "Empty unless the identity is asked for, and with a protected address", static row => CsvCell.Text(row.Fornavn)),
        ("etternavn", "Empty unless the identity is asked for, and with a protected address", static row => CsvCell.Text(row.Etternavn)),
        ("beskyttet_adresse", "ja or nei", static row => CsvCell.Truth(row.HarBeskyttetAdresse)),
        ("kommune", "Four digits", static row => row.Kommune.ToString()),
        ("lovverk", "Empty: not known", static row => row.Lovverk?.ToKode() ?? ""),
        ("familie", "The family of the registration", static row => CsvCell.Word<Registreringsfamilie>(row.Familie)),
        ("rettsstilling", "Empty: not known, or none", static row => row.Rettsstilling?.ToKode() ?? ""),
        ("kategori", "Empty: not known, or none", static row => row.Kategori?.ToKode() ?? ""),
        ("ordning", "Empty: not known, or none", static row => row.Ordning?.ToKode() ?? ""),
        ("registrering", "The registration's id. Empty: nothing is registered", static row => row.Registrering?.ToString("D") ?? ""),
        ("versjon", "The register's version", static row => CsvCell.Text(row.Version)),
        ("vedtak", "The kinds, with a space between", static row => CsvCell.List(row.Vedtak, static kode => kode.ToKode())),
        ("vedtaksdato", "The first vedtak", static row => CsvCell.Day(row.Vedtaksdato)),
        ("startdato", "", static row => CsvCell.Day(row.Startdato)),
        ("sluttmaal", "", static row => row.Sluttmaal?.ToKode() ?? ""),
        ("integreringskontrakt", "The day it was made", static row => CsvCell.Day(row.Integreringskontrakt)),
        ("utdanningsbakgrunn", "", static row => row.Utdanningsbakgrunn?.ToKode() ?? ""),
        ("norskmaal", "skill:level, with a space between; a goal for all skills is alle:level", static row => CsvCell.List(row.Norskmaal, Print)),
        ("tiltak", "The kinds, with a space between", static row => CsvCell.List(row.Tiltak, static kode => kode.ToKode())),
        ("timer_norsk", "The sum", static row => CsvCell.Number(row.TimerNorsk)),
        ("timer_samfunnskunnskap", "The sum", static row => CsvCell.Number(row.TimerSamfunnskunnskap)),
        ("fravaer", "How many", static row => CsvCell.Number(row.Fravaer)),
        ("fulltid_videregaaende", "ja or nei. Empty: not registered", static row => CsvCell.Truth(row.FulltidVideregaaende)),
        ("sluttdato", "The last day, inclusive", static row => CsvCell.Day(row.Sluttdato)),
        ("avslutningsaarsak", "As registered", static row => row.Avslutningsaarsak?.ToKode() ?? ""),
        ("beregnet_aarsak", "Of the end that the register computed and that stands", static row => row.BeregnetAarsak?.ToKode() ?? ""),
        ("beregnet_sluttdato", "", static row => CsvCell.Day(row.BeregnetSluttdato)),
        ("frister", "kind:day, and :forfalt when it has passed, with a space between", static row => CsvCell.List(row.Frister, Print)),
        ("opplysninger", "item:har|mangler|kreves-ikke|kan-ikke-vites:registrert|ikke:rule:day:forfalt|nei:missing fact, with a space between",
            static row => CsvCell.List(row.Opplysninger, Print)),
        ("reservasjon_mot_forskning", "ja or nei", static row => CsvCell.Truth(row.ReservasjonMotForskning)),
    ];

    private static string Print(Norskmaal maal) => $"{maal.Delferdighet?.ToKode() ?? "alle"}:{maal.Nivaa.ToKode()}";

    private static string Print(PersonlisteFrist frist) => $"{frist.Type.ToKode()}:{CsvCell.Day(frist.Frist)}{(frist.ErForfalt ? ":forfalt" : "")}";

    private static string Print(OpplysningAnswer answer) => string.Join(':',
        CsvCell.Word<Opplysning>(answer.Opplysning), CsvCell.Word<Opplysningsstatus>(answer.Status), answer.ErRegistrert ? "registrert" : "ikke", answer.Regel,
        CsvCell.Day(answer.Frist), answer.ErForfalt ? "forfalt" : "nei", answer.Mangel);
}

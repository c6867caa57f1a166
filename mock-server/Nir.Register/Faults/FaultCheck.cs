using Nir.Register.Register;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Faults;

/// <summary>Says what is wrong with a fault before it is taken.</summary>
internal static class FaultCheck
{
    public const int LongestDelaySeconds = 600;
    public const int LongestRetryAfter = 31_536_000;
    private const int MostCalls = 1_000_000;
    private const int LongestContentType = 100;

    /// <summary>The member and what is expected of it; null when nothing is wrong.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="setup">Which identifiers count as synthetic.</param>
    public static (string Member, string Expected)? Find(Fault fault, RegisterOptions setup) =>
        !IsName(fault.Name) ? ("name", "1 to 64 small letters, digits and dashes are expected.") : Find(fault.When, setup) ?? Find(fault.What);

    private static (string, string)? Find(FaultWhen when, RegisterOptions setup) => when switch
    {
        { Operations.IsDefault: true } => ("when/operations", "a list is expected."),
        _ when when.Operations.Contains(default) => ("when/operations", "operations of FaultOperation are expected."),
        { First: not null, Nth: not null } => ("when/nth", "one of first and nth is expected, not both."),
        { First: <= 0 or > MostCalls } => ("when/first", "a number of calls from 1 to a million is expected."),
        { Nth: <= 0 or > MostCalls } => ("when/nth", "a number of a call from 1 to a million is expected."),
        { Person.IsGiven: false } => ("when/person", "dufNummer, foedselsnummer or both are expected."),
        { Person: { } person } when !setup.AllowRealPersons && !IsSynthetic(person, setup) => ("when/person", "a synthetic person is expected."),
        _ => null,
    };

    private static (string, string)? Find(FaultWhat what) => what switch
    {
        { Status: < 400 or > 599 } => ("what/status", "a status from 400 to 599 is expected."),
        { Status: not null, Rule: not null } => ("what/rule", "one of status and rule is expected, not both."),
        { Rule: { } id } when !IsSayable(id) => ("what/rule", "the id of a rule whose text has no places to fill is expected, such as \"NIR5006\"."),
        { RetryAfter: < 0 or > LongestRetryAfter } => ("what/retryAfter", "a number of seconds from 0 to a year is expected."),
        _ when !IsDelay(what.Delay) => ("what/delay", "a time from 0 to 10 minutes is expected."),
        { DelayAtMost: { } most } when !IsDelay(most) || most < what.Delay => ("what/delayAtMost", "a time from delay to 10 minutes is expected."),
        { CutAfter: < 0 } => ("what/cutAfter", "a number of bytes from 0 is expected."),
        { Connection: not null }
            and ({ CutAfter: not null } or { Damage: not null } or { ContentType: not null } or { RetryAfter: not null } or { Status: not null }
                or { Rule: not null }) =>
            ("what/connection", "it is expected alone, since no answer comes."),
        { ContentType: { } type } when !IsHeader(type) => ("what/contentType", "a media type of at most 100 printable characters is expected."),
        _ when what == new FaultWhat() || what == new FaultWhat { Stored = true } => ("what", "something that happens is expected."),
        _ => null,
    };

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && name.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static bool IsDelay(TimeSpan delay) => delay >= TimeSpan.Zero && delay.TotalSeconds <= LongestDelaySeconds;

    private static bool IsHeader(string type) => type.Length is > 0 and <= LongestContentType && type.All(static letter => letter is >= ' ' and <= '~');

    private static bool IsSayable(string id) => RegelCatalogue.TryFind(id, out var rule) && !rule.TekstEn.Contains('{', StringComparison.Ordinal);

    private static bool IsSynthetic(PersonReference person, RegisterOptions setup) =>
        person.DufNummer is not { IsGiven: true, IsSynthetic: false }
        && (!person.Foedselsnummer.IsGiven || person.Foedselsnummer.IsSynthetic(setup.SyntheticSeries));
}

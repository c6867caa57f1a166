using System.Collections.Immutable;
using Nir.Register.Register;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Views;

/// <summary>A personliste that someone asks for: who may see what, of which day. A question that cannot be answered has a reason, never another
/// answer.</summary>
/// <param name="views">The register's persons.</param>
/// <param name="caller">Who asks.</param>
/// <param name="query">What is asked.</param>
internal sealed class PersonlisteReading(RegisterViews views, Caller caller, PersonlisteQuery query)
{
    private const int FirstYear = 1991;

    private static readonly ImmutableArray<Registreringsfamilie> All = [.. Enum.GetValues<Registreringsfamilie>()];

    private PersonlisteScope Scope => new([.. All.Where(caller.Covers)], caller.Kommune);

    /// <summary>Why the caller may not ask. Null: the caller may.</summary>
    public RegisterResponse.Refusal? FindRefusal() =>
        query.Familier?.Any(familie => !caller.Covers(familie)) is true ? Refusal.ByRegel(RefusalReason.NoAccess, RegelCatalogue.NIR5001, "/familier")
        : query.WithIdentity && caller.Kommune is null ? Refusal.ByRegel(RefusalReason.NoAccess, RegelCatalogue.NIR5002, "/visIdentitet")
        : null;

    /// <summary>Why the question cannot be answered, in English. Null: it can.</summary>
    /// <param name="today">The register's date.</param>
    public string? FindFault(DateOnly today) => query switch
    {
        { Lovverk: not (Lovverk.Integreringsloven or Lovverk.Introduksjonsloven) } =>
            "There are two lists: lovverk is integreringsloven, with kapittel 6A in it, or introduksjonsloven.",
        { Kategorier: { } kategorier } when kategorier.Contains(Kategori.Ukjent) =>
            "There is a kategori that the register does not know: /v1/kodeverk lists them.",
        { PageSize: < 1 or > PersonlisteQuery.LargestPage } => $"A page has 1 to {PersonlisteQuery.LargestPage} rows.",
        { Sort: PersonlisteSort.Navn, WithIdentity: false } => "Names are sorted by only where visIdentitet is true.",
        { Sort: PersonlisteSort.Navn, ForResearch: true } => "A list for research is not sorted by names: where one stands would tell a name that is reserved.",
        { Dato: not null, Aar: not null } => "A day and a year cannot both be asked for.",
        { Aar: < FirstYear } => $"The first year is {FirstYear}.",
        { Aar: { } year } when year > today.Year => "The year has not begun on the register's date.",
        { Dato: { } day } when day > today => "The day has not come on the register's date.",
        _ => null,
    };

    /// <summary>The page. Null with a reason: the token does not fit.</summary>
    public (PersonlistePage? Page, string? Fault) FindPage(FakeRegister register)
    {
        if (Open(register) is not var (state, date))
        {
            return (null, CannotTell);
        }

        PersonlistePlace? after = null;
        if (query.Token is { } token && (after = views.Tokens.Read(token, query, caller, date)) is null)
        {
            return (null,
                "The token in side has expired, or belongs to another question: it fits the same filter, order, role, kommune and day. Begin with the first page.");
        }

        var (page, last) = PersonlistePager.Find(views.Rows(state, JudgedOn(date), query.Aar), query, Scope, date, after);
        return (last is { } place ? page with { NextToken = views.Tokens.Write(place, query, caller, date) } : page, null);
    }

    /// <summary>All rows. Null with a reason: the register cannot tell.</summary>
    public (IReadOnlyList<PersonlisteRow>? Rows, string? Fault) FindAll(FakeRegister register) => Open(register) is var (state, date)
        ? (PersonlistePager.FindAll(views.Rows(state, JudgedOn(date), query.Aar), query, Scope), null)
        : (null, CannotTell);

    private const string CannotTell =
        "The register cannot tell what it held on that day: it was before it began to keep its days. Nothing of today is shown in its place.";

    private (RegisterState State, DateOnly Date)? Open(FakeRegister register)
    {
        register.Live();
        return query.Dato is { } day
            ? register.FindState(day) is { } earlier ? (earlier, day) : null
            : (register.State, register.State.Dato!.Value);
    }

    private DateOnly JudgedOn(DateOnly date) => query.Aar is { } year ? Personliste.JudgedOn(year, date) : date;
}

using System.Collections.Immutable;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>
/// A case as one line of time up to the day asked about: where the person lived, and what was known of permits, programmes and courses by then.
/// What lies after that day does not count, whatever the order of the facts.
/// </summary>
internal sealed class Timeline
{
    private readonly Personsak _sak;
    private readonly DateOnly _day;

    public Timeline(Personsak sak, DateOnly day)
    {
        _sak = sak;
        _day = day;
        Homes = Stays(
            Residences(sak.Bosettinger, static (home, index) => new(home.Kommune, home.Dato, home.Til, home.EtterAvtale, index)), SakFact.Bosetting);
        Registrations = Stays(
            Residences(sak.Folkeregistreringer, static (home, index) => new(home.Kommune, home.Dato, home.Til, ByAgreement: false, index)),
            SakFact.Folkeregistrering);
        Kommune = sak.Kommune ?? (Homes is [.., var home] ? home.Kommune : Registrations is [.., var registration] ? registration.Kommune : null);
        Programme = Known(Last(sak.Programmer, static program => program.Startdato ?? program.Tilbudsdato ?? program.Kravdato));
        Course = Known(Last(sak.Norskopplaeringer, static norsk => norsk.Startdato ?? norsk.Tilbudsdato ?? norsk.Kravdato));
    }

    /// <summary>The stays by settlement, oldest first.</summary>
    public ImmutableArray<Home> Homes { get; }

    /// <summary>The stays by registration of residence, oldest first.</summary>
    public ImmutableArray<Home> Registrations { get; }

    /// <summary>The municipality that asks, or else the last one lived in; null when none is known.</summary>
    public Kommunenummer? Kommune { get; }

    /// <summary>The programme as it was known on the day; null when there was none.</summary>
    public Programdeltakelse? Programme { get; }

    /// <summary>The training in Norwegian and social studies as it was known on the day; null when there was none.</summary>
    public Norskdeltakelse? Course { get; }

    /// <summary>The last stay in the municipality that asks; null when the person never lived there.</summary>
    public Home? Asking => LastIn(Homes);

    /// <summary>The last registration in the municipality that asks; null when there is none.</summary>
    public Home? AskingRegistration => LastIn(Registrations);

    /// <summary>The day a settlement by agreement first was made with the municipality that asks; null when never.</summary>
    public Term<DateOnly>? AgreementWithAsking => Asking?.ByAgreement ?? (Kommune is { } asking ? FirstAgreementWith(asking) : null);

    /// <summary>The day of the first settlement by agreement anywhere; null when there was none.</summary>
    public Term<DateOnly>? FirstAgreement => FirstAgreementWith(null);

    /// <summary>The first day lived in a municipality: by settlement, else by the first registration of residence from a day on.</summary>
    public Term<DateOnly>? FirstHome(DateOnly registeredFrom) =>
        Homes is [var first, ..] ? first.From
        : Registrations.Where(stay => stay.From.Verdi >= registeredFrom).Select(static stay => (Term<DateOnly>?)stay.From).FirstOrDefault()
            ?? Registrations.Where(stay => !(stay.To < registeredFrom)).Select(static stay => (Term<DateOnly>?)stay.From).FirstOrDefault();

    private Term<DateOnly>? FirstAgreementWith(Kommunenummer? kommune)
    {
        foreach (var home in Homes)
        {
            if (home.ByAgreement is not null && (kommune is null || home.Kommune == kommune))
            {
                return home.ByAgreement;
            }
        }

        return null;
    }

    private Home? LastIn(ImmutableArray<Home> stays)
    {
        for (var i = stays.Length - 1; i >= 0; i--)
        {
            if (stays[i].Kommune == Kommune)
            {
                return stays[i];
            }
        }

        return null;
    }

    // Facts that follow each other in one municipality are one stay: two intervals side by side say no more than the whole.
    private ImmutableArray<Home> Stays(Residence[] residences, SakFact source)
    {
        if (residences.Length == 0)
        {
            return [];
        }

        Array.Sort(residences, static (a, b) => (a.From, a.Index).CompareTo((b.From, b.Index)));
        var stays = ImmutableArray.CreateBuilder<Home>(residences.Length);
        foreach (var residence in residences)
        {
            if (residence.From > _day)
            {
                break;
            }

            var from = new Term<DateOnly>(residence.From, Opphav.Fact(source, residence.Index));
            var byAgreement = residence.ByAgreement ? from : (Term<DateOnly>?)null;
            if (stays.Count > 0 && stays[^1] is var last && last.Kommune == residence.Kommune && !(last.To?.AddDays(1) < residence.From))
            {
                stays[^1] =
                    last with { To = residence.To is null || residence.To > last.To ? residence.To : last.To, ByAgreement = last.ByAgreement ?? byAgreement };
            }
            else
            {
                stays.Add(new(residence.Kommune, from, residence.To, byAgreement));
            }
        }

        return stays.DrainToImmutable();
    }

    private static Residence[] Residences<T>(ValueList<T> facts, Func<T, int, Residence> read)
        where T : class
    {
        var (all, count) = (new Residence[facts.Count], 0);
        for (var i = 0; i < all.Length; i++)
        {
            if (facts[i] is { } fact)
            {
                all[count++] = read(fact, i);
            }
        }

        return count == all.Length ? all : all[..count];
    }

    private T? Last<T>(ValueList<T> all, Func<T, DateOnly?> begins)
        where T : class
    {
        T? last = null;
        foreach (var one in all)
        {
            if (one is not null && (all.Count == 1 || !(begins(one) > _day))
                && (last is null || (begins(one) ?? DateOnly.MinValue) >= (begins(last) ?? DateOnly.MinValue)))
            {
                last = one;
            }
        }

        return last;
    }

    private DateOnly? Past(DateOnly? day) => day > _day ? null : day;

    // A start ahead is known once it is offered or decided. Most of the time nothing lies ahead, and it is what it is.
    private Programdeltakelse? Known(Programdeltakelse? program) => program is null || IsPast(program) ? program : program with
    {
        Startdato = program.Startdato <= _day || program.Tilbudsdato <= _day || program.Vedtak.Any(vedtak => vedtak.Vedtaksdato <= _day)
            ? program.Startdato
            : null,
        Tilbudsdato = Past(program.Tilbudsdato),
        Kravdato = Past(program.Kravdato),
        SluttmaalFra = Past(program.SluttmaalFra),
        Permisjoner = Decided(program.Permisjoner),
        Fravaer = Begun(program.Fravaer),
        Avsluttet = Past(program.Avsluttet),
        AvbruttEllerAvvist = Past(program.AvbruttEllerAvvist),
    };

    private Norskdeltakelse? Known(Norskdeltakelse? norsk) => norsk is null || IsPast(norsk) ? norsk : norsk with
    {
        Startdato = norsk.Startdato <= _day || norsk.Tilbudsdato <= _day || norsk.Vedtak.Any(vedtak => vedtak.Vedtaksdato <= _day) ? norsk.Startdato : null,
        Tilbudsdato = Past(norsk.Tilbudsdato),
        Kravdato = Past(norsk.Kravdato),
        Permisjoner = Decided(norsk.Permisjoner),
        Avsluttet = Past(norsk.Avsluttet),
        Fullfoert = Past(norsk.Fullfoert),
        YtterligereSoekt = Past(norsk.YtterligereSoekt),
        YtterligereTilbudt = Past(norsk.YtterligereTilbudt),
    };

    private bool IsPast(Programdeltakelse program) =>
        !(program.Startdato > _day || program.Tilbudsdato > _day || program.Kravdato > _day || program.SluttmaalFra > _day || program.Avsluttet > _day
            || program.AvbruttEllerAvvist > _day)
        && ReferenceEquals(Decided(program.Permisjoner), program.Permisjoner) && ReferenceEquals(Begun(program.Fravaer), program.Fravaer);

    private bool IsPast(Norskdeltakelse norsk) =>
        !(norsk.Startdato > _day || norsk.Tilbudsdato > _day || norsk.Kravdato > _day || norsk.Avsluttet > _day || norsk.Fullfoert > _day
            || norsk.YtterligereSoekt > _day || norsk.YtterligereTilbudt > _day)
        && ReferenceEquals(Decided(norsk.Permisjoner), norsk.Permisjoner);

    private ValueList<Fravaer> Begun(ValueList<Fravaer> absences)
    {
        foreach (var absence in absences)
        {
            if (absence.Fra > _day)
            {
                return [.. absences.Where(one => one.Fra <= _day)];
            }
        }

        return absences;
    }

    private ValueList<Permisjon> Decided(ValueList<Permisjon> leaves)
    {
        foreach (var leave in leaves)
        {
            if (leave.Vedtaksdato > _day)
            {
                return [.. leaves.Where(one => one.Vedtaksdato <= _day)];
            }
        }

        return leaves;
    }

    private readonly record struct Residence(Kommunenummer Kommune, DateOnly From, DateOnly? To, bool ByAgreement, int Index);
}

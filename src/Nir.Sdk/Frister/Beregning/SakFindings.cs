using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>What is wrong with the facts of a person, in the order it was found, and the checks that every kind of fact shares.</summary>
internal sealed class SakFindings
{
    private const int HoursInWeek = 168;

    private List<Saksavvik>? _avvik;

    public int Count => _avvik?.Count ?? 0;

    public IReadOnlyList<Saksavvik> All => _avvik ?? [];

    public void CheckPeriod(DateOnly from, DateOnly? to, SakPlace place, string nameFrom = "Fra")
    {
        CheckDay(from, place, nameFrom);
        CheckDay(to, place, "Til");
        if (to < from)
        {
            Report(Saksavvikstype.SluttFoerStart, place, "Til");
        }
    }

    public void CheckDay(DateOnly? day, SakPlace place, string member)
    {
        if (day is { } given && !Calendar.IsPossible(given))
        {
            Report(Saksavvikstype.DagenErUmulig, place, member);
        }
    }

    public void CheckKode(bool isKnown, SakPlace place, string member)
    {
        if (!isKnown)
        {
            Report(Saksavvikstype.UkjentKode, place, member);
        }
    }

    public void CheckHours(decimal timer, SakPlace place, string member)
    {
        if (!IsPossible(timer))
        {
            Report(Saksavvikstype.AntalletErUmulig, place, member);
        }
    }

    /// <summary>Whether there can be so many hours in a week.</summary>
    // Whole hours by their digits alone: a person has a hundred weeks, and decimals are compared slowly.
    public static bool IsPossible(decimal timer)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(timer, parts);
        return (parts[1] | parts[2] | parts[3]) == 0 ? (uint)parts[0] <= HoursInWeek : timer is >= 0 and <= HoursInWeek;
    }

    public void CheckList<T>(ValueList<T> list, string? part, string name, Action<SakFindings, T, SakPlace> check)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var place = new SakPlace(part, name, i);
            if (list[i] is null)
            {
                Report(Saksavvikstype.ManglerVerdi, place, "");
                continue;
            }

            check(this, list[i], place);
        }
    }

    public Saksavvik Report(Saksavvikstype type, SakPlace place, string member)
    {
        var avvik = new Saksavvik(type, place.Path(member));
        (_avvik ??= []).Add(avvik);
        return avvik;
    }

    /// <summary>The first found after the first <paramref name="count"/> that keeps an answer from being computed.</summary>
    public Saksavvik? FirstSince(int count) => _avvik?.Skip(count).FirstOrDefault(static avvik => avvik.Prevents);
}

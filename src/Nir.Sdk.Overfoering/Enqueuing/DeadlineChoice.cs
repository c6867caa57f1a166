using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Enqueuing;

/// <summary>Which transfer comes first: the one with the nearest legal deadline.</summary>
internal static class DeadlineChoice
{
    public const int Urgent = 0;

    private const int February = 2;

    /// <summary>The day as a number that sorts. What has none comes last.</summary>
    public static int Choose(Registrering registrering, EnqueueOptions options, DateOnly today, bool hurryYearEnd)
    {
        if (options.IsUrgent)
        {
            return Urgent;
        }

        var newest = FindNewest(registrering);
        var deadline = options.Deadline ?? (newest is { } arose ? Registreringsfrist.ComputeLastDay(arose) : null);
        if (hurryYearEnd && today.Month <= February && newest is { } day && day.Year < today.Year && YearEnd(today) is var end
            && (deadline is null || end < deadline))
        {
            deadline = end;
        }

        return deadline?.DayNumber ?? int.MaxValue;
    }

    private static DateOnly YearEnd(DateOnly today) => new(today.Year, February, DateTime.DaysInMonth(today.Year, February));

    private static DateOnly? FindNewest(Registrering registrering)
    {
        DateOnly? newest = null;
        foreach (var vedtak in registrering.Vedtak ?? [])
        {
            newest = vedtak?.Vedtaksdato is { } day && (newest is null || day > newest) ? day : newest;
        }

        return newest;
    }
}

using Fagsystem.Rapport;
using Spectre.Console;

namespace Fagsystem;

/// <summary>Shows how far it has come: a bar on a terminal, plain lines elsewhere.</summary>
internal sealed class Framdrift(IAnsiConsole konsoll)
{
    private const int Deler = 4;

    /// <summary>Does some work that counts its steps.</summary>
    /// <param name="hva">What is done.</param>
    /// <param name="antall">How many steps there are.</param>
    /// <param name="arbeid">Does it, and calls what it is given once for each step.</param>
    public async Task<T> FoelgAsync<T>(string hva, int antall, Func<Action, Task<T>> arbeid)
    {
        if (!konsoll.Profile.Capabilities.Interactive)
        {
            return await FoelgMedLinjerAsync(hva, antall, arbeid);
        }

        return await konsoll.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async framdrift =>
            {
                var oppgave = framdrift.AddTask(Markup.Escape(hva), maxValue: Math.Max(antall, 1));
                return await arbeid(() => oppgave.Increment(1));
            });
    }

    private Task<T> FoelgMedLinjerAsync<T>(string hva, int antall, Func<Action, Task<T>> arbeid)
    {
        var ferdig = 0;
        return arbeid(() =>
        {
            ferdig++;
            if (ferdig == antall || ferdig * Deler / antall > (ferdig - 1) * Deler / antall)
            {
                konsoll.Linje($"{hva}: {ferdig} av {antall}");
            }
        });
    }
}

using Fagsystem.Reporting;
using Spectre.Console;

namespace Fagsystem;

/// <summary>Shows how far it has come: a bar on a terminal, plain lines elsewhere.</summary>
internal sealed class Progress(IAnsiConsole console)
{
    private const int Parts = 4;

    /// <summary>Does some work that counts its steps.</summary>
    /// <param name="what">What is done.</param>
    /// <param name="count">How many steps there are.</param>
    /// <param name="arbeid">Does it, and calls what it is given once for each step.</param>
    public async Task<T> FollowAsync<T>(string what, int count, Func<Action, Task<T>> arbeid)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return await FollowWithLinesAsync(what, count, arbeid);
        }

        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(Markup.Escape(what), maxValue: Math.Max(count, 1));
                return await arbeid(() => task.Increment(1));
            });
    }

    private Task<T> FollowWithLinesAsync<T>(string what, int count, Func<Action, Task<T>> arbeid)
    {
        var done = 0;
        return arbeid(() =>
        {
            done++;
            if (done == count || done * Parts / count > (done - 1) * Parts / count)
            {
                console.Line($"{what}: {done} av {count}");
            }
        });
    }
}

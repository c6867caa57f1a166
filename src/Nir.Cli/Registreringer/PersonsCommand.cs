using System.CommandLine;
using System.Text;
using Nir.Cli.Console;
using Nir.Conformance.Systems;
using Nir.Sdk.Contract;
using Nir.Testing;

namespace Nir.Cli.Registreringer;

/// <summary><c>nir persons</c>: synthetic persons, one JSON object a line, as <c>nir mock --personer</c> reads them.</summary>
internal static class PersonsCommand
{
    private const int Most = 1_000_000;

    public static Command Create(Surroundings surroundings)
    {
        var count =
            new Option<int>("--count")
            {
                Description = surroundings.Pick("Hvor mange.", "How many."), DefaultValueFactory = static _ => 3,
                HelpName = "NUMBER"
            };
        var seed =
            new Option<int>("--seed")
            {
                Description = surroundings.Pick("Samme tall gir samme personer.", "The same number gives the same persons."),
                DefaultValueFactory = static _ => 1, HelpName = "NUMBER"
            };
        var granted =
            Arguments.Day("--innvilget",
                surroundings.Pick("Dagen tillatelsen ble gitt; uten den kjennes bare numrene.",
                    "The day a permit was granted; without it only numbers are known."));
        var command =
            new Command("persons", surroundings.Pick("Lager syntetiske personer, en på hver linje.", "Makes synthetic persons, one a line.")) { count, seed,
                granted };
        command.SetHandler((parsed, stop) =>
        {
            var number = parsed.GetValue(count);
            if (number is < 1 or > Most)
            {
                throw new UsageException($"--count needs a number from 1 to {Most}.");
            }

            var persons = new SyntheticPersons(parsed.GetValue(seed));
            for (var i = 0; i < number; i++)
            {
                stop.ThrowIfCancellationRequested();
                var person = persons.CreateNext();
                var data = parsed.GetValue(granted) is { } day ? person.WithFlyktning(day) : person.Data;
                surroundings.Output.WriteLine(Encoding.UTF8.GetString(NirJson.WritePersondata(data)));
            }

            return Task.FromResult(0);
        });
        return command;
    }
}

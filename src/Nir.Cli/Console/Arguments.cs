using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Nir.Cli.Console;

/// <summary>Options and how their values are read: a day is ISO only, whatever the locale.</summary>
internal static class Arguments
{
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = $"{description} (yyyy-MM-dd)",
        HelpName = "DAY",
        CustomParser = result =>
        {
            if (TryDay(result.Tokens[0].Value, out var day))
            {
                return day;
            }

            result.AddError($"{name} needs a day such as 2026-03-01.");
            return null;
        },
    };

    public static Option<bool> Json() => new("--json") { Description = "The answer as JSON, with members that stay." };

    public static Option<T?> Word<T>(string name, string description, IReadOnlyDictionary<string, T> words)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = "CODE",
            CustomParser = result =>
            {
                if (words.TryGetValue(result.Tokens[0].Value, out var value))
                {
                    return value;
                }

                result.AddError($"{name} needs one of {string.Join(", ", words.Keys)}.");
                return null;
            },
        };

    public static Option<Uri?> Endpoint(string description) => new("--endpoint")
    {
        Description = description,
        HelpName = "URL",
        CustomParser = static result =>
        {
            if (TryAddress(result.Tokens[0].Value, out var address))
            {
                return address;
            }

            result.AddError("--endpoint needs an address such as http://127.0.0.1:5080/.");
            return null;
        },
    };

    public static bool TryAddress(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme is "http" or "https";

    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Today in Norway.</summary>
    public static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime);

    /// <summary>Uses what a command line says, where the parser has nothing to complain of.</summary>
    public static void SetHandler(this Command command, Func<ParseResult, CancellationToken, Task<int>> handle) => command.SetAction(handle);
}

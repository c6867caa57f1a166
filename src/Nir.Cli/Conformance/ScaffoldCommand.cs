using System.CommandLine;
using System.Reflection;
using Nir.Cli.Console;
using Nir.Conformance.Systems;

namespace Nir.Cli.Conformance;

/// <summary><c>nir conformance scaffold python|node|csharp</c>: an adapter to begin with, and the lines of a CI that runs it.</summary>
internal static class ScaffoldCommand
{
    private const string Prefix = "scaffold/";
    private const string VersionToken = "SDK_VERSION";
    private const string CommandToken = "COMMAND";

    // Those of C# are the template's own.
    private static readonly Dictionary<string, (string[] Files, string Command)> Languages = new(StringComparer.Ordinal)
    {
        ["python"] = (["adapter.py"], "python3 adapter.py"),
        ["node"] = (["adapter.mjs"], "node adapter.mjs"),
        ["csharp"] = (["MyFagsystem.cs", "ConformanceTests.cs", "NirConformance.csproj"], "dotnet test"),
    };

    public static Command Create(Surroundings surroundings)
    {
        var language = new Argument<string>("language") { Description = string.Join(", ", Languages.Keys) };
        language.AcceptOnlyFromAmong([.. Languages.Keys]);
        var folder = new Option<string>("--output")
        {
            Description = surroundings.Pick("Mappen det skrives i.", "The folder to write in."), DefaultValueFactory = static _ => ".", HelpName = "FOLDER",
        };
        var json = Arguments.Json();
        var command =
            new Command("scaffold",
                surroundings.Pick("Skriver en adapter å begynne med, og linjene for CI.", "Writes an adapter to begin with, and the lines for CI."))
            {
                language, folder, json
            };
        command.SetHandler((parsed, _) =>
        {
            var written = Write(parsed.GetValue(folder)!, parsed.GetValue(language)!);
            RowTable.Write(surroundings, parsed.GetValue(json), ["file"], [.. written.Select(static file => new[] { file })]);
            return Task.FromResult(0);
        });
        return command;
    }

    private static string[] Write(string folder, string language)
    {
        var (files, command) = Languages[language];
        string[] all = language is "csharp" ? files : [.. files, "conformance.yml"];
        try
        {
            Directory.CreateDirectory(folder);
            if (all.FirstOrDefault(file => Path.Exists(Path.Combine(folder, file))) is { } there)
            {
                throw new UsageException($"{Path.Combine(folder, there)} is there already, and is left as it is. Choose another folder with --output.");
            }

            foreach (var file in all)
            {
                File.WriteAllText(Path.Combine(folder, file), Read(file).Replace(CommandToken, command, StringComparison.Ordinal));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder} cannot be written in.", fault);
        }

        return [.. all.Select(file => Path.Combine(folder, file))];
    }

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(ScaffoldCommand).Assembly.GetManifestResourceStream(Prefix + file)!);
        return reader.ReadToEnd().Replace(VersionToken, PackageVersion(), StringComparison.Ordinal);
    }

    // What stands after + tells the commit.
    private static string PackageVersion() =>
        typeof(ScaffoldCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}

using System.CommandLine;
using System.Text;
using Nir.Cli.Console;
using Nir.Conformance.Systems;
using Nir.Register;

namespace Nir.Cli.Contracts;

/// <summary><c>nir schema [FAMILY]</c>: the law as JSON Schema, and the contract beside it.</summary>
internal static class SchemaCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var family = new Argument<string?>("family")
        {
            Description = surroundings.Pick("Familien, for eksempel introduksjonsprogram. Uten: alle, til --out.",
                "The family, such as introduksjonsprogram. Without: all of them, to --out."),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var folder = new Option<string?>("--out")
        {
            Description = surroundings.Pick("Mappen skjemaene og kontrakten (OpenAPI 3.1 og 3.0) skrives til.",
                "The folder that the schemas and the contract (OpenAPI 3.1 and 3.0) are written to."),
            HelpName = "FOLDER",
        };
        var command = new Command("schema", surroundings.Pick("Loven som JSON Schema.", "The law as JSON Schema.")) { family, folder };
        command.SetHandler((parsed, _) =>
        {
            switch (parsed.GetValue(family), parsed.GetValue(folder))
            {
                case ({ } one, null):
                    surroundings.Output.Write(Encoding.UTF8.GetString(Find(one)));
                    break;
                case (null, { } to):
                    Write(surroundings, to);
                    break;
                default:
                    throw new UsageException("Give a family, or a folder after --out.");
            }

            return Task.FromResult(0);
        });
        return command;
    }

    private static void Write(Surroundings surroundings, string folder)
    {
        IEnumerable<(string Name, byte[] Content)> files =
        [
            .. Resources.Families.Select(static family => ($"{family}.json", Find(family))),
            ("nir-v1.json", Resources.OpenApi),
            ("nir-v1-openapi-3.0.json", Resources.OpenApi30),
        ];
        foreach (var (name, content) in files)
        {
            WrittenFile.Write(Path.Combine(folder, name), content);
            surroundings.Output.WriteLine(Path.Combine(folder, name));
        }
    }

    private static byte[] Find(string family) => Resources.FindSchema(family)
        ?? throw new UsageException($"There is no family {family}: {string.Join(", ", Resources.Families)}.");
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nir.Docs.Types;

/// <summary>The package of types for TypeScript.</summary>
internal static class TypePages
{
    private static readonly JsonSerializerOptions Format =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<Page> All() =>
    [
        KodeverkTypes.Create(), RegistreringTypes.Create(), AnswerTypes.Create(), .. RegelTypes.All(),
        new Page("src/nir-types/index.d.ts", TypeScript.Head() + string.Concat(
            ((IEnumerable<string>)["kodeverk", "registreringer", "regler", "svar"]).Select(static file => $"export * from './{file}.js';\n"))),
        new Page("src/nir-types/index.js", $"{TypeScript.Head()}export * from './regler.js';\n"),
        new Page("src/nir-types/package.json", Package().ToJsonString(Format) + "\n"),
    ];

    private static JsonObject Package() => new()
    {
        ["name"] = "nir-types",
        ["version"] = RepositoryAddress.Version,
        ["description"] = "Registrations in NIR as types: what the law forbids does not compile.",
        ["license"] = "MIT",
        ["homepage"] = RepositoryAddress.Value,
        ["repository"] = new JsonObject { ["type"] = "git", ["url"] = $"git+{RepositoryAddress.Value}.git", ["directory"] = "src/nir-types" },
        ["type"] = "module",
        ["sideEffects"] = false,
        ["main"] = "./index.js",
        ["types"] = "./index.d.ts",
        ["exports"] = new JsonObject
        {
            ["."] = new JsonObject { ["types"] = "./index.d.ts", ["default"] = "./index.js" },
            ["./schema/*"] = "./schema/*",
            ["./openapi/*"] = "./openapi/*",
        },
        ["files"] = new JsonArray("*.d.ts", "*.js", "schema", "openapi"),
        ["scripts"] = new JsonObject { ["prepack"] = "node prepack.mjs" },
    };
}

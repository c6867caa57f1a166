using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Nir.Register.Stubs.Admin;

/// <summary><c>/__admin/mappings</c>: lists, makes, changes and removes stubs.</summary>
internal sealed class MappingsApi(StubLayer layer)
{
    public AdminAnswer Answer(AdminCall call) => (call.Method, call.Segments) switch
    {
        ("GET", [_]) => List(call, [.. layer.Catalogue.All]),
        ("POST", [_]) => Create(call),
        ("DELETE", [_]) => RemoveAll(),
        ("POST", [_, "reset"]) => ResetAll(),
        ("POST", [_, "import"]) => Import(call),
        ("GET", [_, "unmatched"]) => List(call, Unmatched()),
        ("DELETE", [_, "unmatched"]) => RemoveUnmatched(),
        ("POST", [_, "remove"]) => RemoveLike(call),
        (_, [_, "save" or "find-by-metadata" or "remove-by-metadata" or "new" or "edit"]) => AdminApi.NotSupported(call),
        (_, [_, var id]) when Guid.TryParse(id, out var key) => AnswerOne(call, key),
        _ => AdminAnswer.Missing,
    };

    public static JsonNode Show(StubMapping mapping) => JsonNode.Parse(mapping.Json)!;

    private AdminAnswer AnswerOne(AdminCall call, Guid id) => call.Method switch
    {
        "GET" => layer.Catalogue.Find(id) is { } mapping ? AdminAnswer.Ok(Show(mapping)) : AdminAnswer.Missing,
        "PUT" => layer.Reader.Read(call.Json(), id: id) is var edited && layer.Catalogue.Replace(edited) ? AdminAnswer.Ok(Show(edited)) : AdminAnswer.Missing,
        "DELETE" => layer.Remove(mapping => mapping.Id == id).Count > 0 ? AdminAnswer.Done : AdminAnswer.Missing,
        _ => AdminAnswer.Missing,
    };

    private static AdminAnswer List(AdminCall call, List<StubMapping> mappings)
    {
        var shown = mappings.Skip(call.Number("offset") ?? 0).Take(call.Number("limit") ?? int.MaxValue);
        return AdminAnswer.Ok(new JsonObject
        {
            ["mappings"] = new JsonArray([.. shown.Select(Show)]),
            ["meta"] = new JsonObject { ["total"] = mappings.Count },
        });
    }

    private AdminAnswer Create(AdminCall call)
    {
        var mapping = layer.Reader.Read(call.Json());
        return layer.Catalogue.TryAdd(mapping)
            ? new AdminAnswer(StatusCodes.Status201Created, Show(mapping))
            : AdminAnswer.Refused(StatusCodes.Status422UnprocessableEntity, new("/id", "Another mapping has this id. To change it, PUT it to its own address."), "Duplicate stub mapping ID");
    }

    private AdminAnswer RemoveAll()
    {
        layer.Remove(static _ => true);
        return AdminAnswer.Done;
    }

    private AdminAnswer ResetAll()
    {
        layer.ResetMappings();
        return AdminAnswer.Done;
    }

    private AdminAnswer Import(AdminCall call)
    {
        var document = call.Json().AllowOnly("mappings", "meta");
        if (document.Find("importOptions") is { } options)
        {
            throw options.Fault("Imports replace the mappings that have the same id.");
        }

        layer.Catalogue.Add([.. (document.Find("mappings") ?? throw document.Fault("'mappings' is expected.")).Items().Select(item => layer.Reader.Read(item))]);
        return AdminAnswer.Done;
    }

    private AdminAnswer RemoveLike(AdminCall call)
    {
        var document = call.Json();
        var id = document.Find("id") ?? document.Find("uuid") ?? throw document.Fault("'id' is expected: stubs are removed by their id.");
        layer.Remove(mapping => Guid.TryParse(id.Text(), out var key) && mapping.Id == key);
        return AdminAnswer.Done;
    }

    private List<StubMapping> Unmatched()
    {
        var used = layer.Journal.Latest.Select(static request => request.Stub?.Id).ToHashSet();
        return [.. layer.Catalogue.All.Where(mapping => !used.Contains(mapping.Id))];
    }

    private AdminAnswer RemoveUnmatched()
    {
        var unmatched = Unmatched().Select(static mapping => mapping.Id).ToHashSet();
        layer.Remove(mapping => unmatched.Contains(mapping.Id));
        return AdminAnswer.Done;
    }
}

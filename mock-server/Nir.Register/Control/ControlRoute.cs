using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Contract;
using Nir.Register.Contract.Reading;

namespace Nir.Register.Control;

/// <summary>Maps what steers the fake. What it cannot read is refused: a member of the query that it does not know, and a body where none belongs.</summary>
internal static class ControlRoute
{
    /// <summary>An endpoint that takes no body.</summary>
    public static void MapControl(this IEndpointRouteBuilder app, string method, string path, RequestDelegate answer) =>
        app.Map(method, path, [], async context =>
    {
        await RequestBody.RequireNoneAsync(context);
        await answer(context);
    });

    /// <summary>An endpoint that takes a body, and these in the query.</summary>
    public static void MapControlWithBody(this IEndpointRouteBuilder app, string method, string path, RequestDelegate answer, params string[] query) =>
        app.Map(method, path, query, answer);

    private static void Map(this IEndpointRouteBuilder app, string method, string path, string[] query, RequestDelegate answer) => app
        .MapMethods(ControlPath.Root + path, [method], context =>
        {
            QueryReader.Require(context.Request, query);
            return answer(context);
        })
        .ExcludeFromDescription();
}

using Microsoft.AspNetCore.Http;

namespace Nir.Register.Dashboard;

/// <summary>A file that the page needs, from the assembly.</summary>
/// <param name="Name">Its name, there and in the address.</param>
/// <param name="ContentType">What it is.</param>
internal sealed record Asset(string Name, string ContentType)
{
    private static readonly Asset[] All =
        [new("side.css", "text/css; charset=utf-8"), new("side.js", "text/javascript; charset=utf-8"), new("icon.svg", "image/svg+xml")];

    public static Asset? Find(string name) => Array.Find(All, asset => asset.Name == name);

    public Task WriteAsync(HttpContext context)
    {
        var content = Resources.ReadFile(Name);
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = content.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }
}

using Nir.Sdk.Rapporter.Pages;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Nir.Register.Dashboard;

/// <summary>Sends a document.</summary>
internal static class PageWriter
{
    public static Task WriteAsync(HttpContext context, Html document)
    {
        var content = Encoding.UTF8.GetBytes(document.ToString());
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = content.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }
}

using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Mentorship.Web.Infrastructure.Views;

/// <summary>
/// What answers GET answers HEAD, which monitors and checkers of links send; the server leaves the content out.
/// </summary>
public sealed class HeadLikeGet : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            Replace(selector.ActionConstraints, item => item is HttpMethodActionConstraint { HttpMethods: var methods } && IsGetAlone(methods)
                ? new HttpMethodActionConstraint([.. methods, HttpMethods.Head])
                : item);
            Replace(selector.EndpointMetadata, item => item is HttpMethodMetadata { HttpMethods: var methods } && IsGetAlone(methods)
                ? new HttpMethodMetadata([.. methods, HttpMethods.Head])
                : item);
        }
    }

    private static bool IsGetAlone(IEnumerable<string> methods) => methods.Any(HttpMethods.IsGet) && !methods.Any(HttpMethods.IsHead);

    private static void Replace<T>(IList<T> list, Func<T, T> change)
    {
        for (var index = 0; index < list.Count; index++)
        {
            list[index] = change(list[index]);
        }
    }
}
